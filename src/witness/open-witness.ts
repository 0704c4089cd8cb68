// A witness of ledgers: watches that they only grow, and says so with its own key. Knows no siyi, no database but its own file, and of
// ledgers nothing but their checkpoints. May import kernel, contract and audit; fastify and better-sqlite3. Read first: judge-request.ts.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cosign } from '../audit/cosignature.ts';
import { formatVkey, type VerifierKey } from '../audit/vkey.ts';
import { Failure } from '../kernel/failure.ts';
import { epochMillisOf } from '../kernel/instant.ts';
import type { Clock } from '../kernel/clock.ts';
import { judgeRequest, type Objection } from './judge-request.ts';
import { knownLedgers } from './known-ledgers.ts';
import { readRequest, type Unread } from './read-request.ts';
import { isReadableByOthers, keepWitnessKey, newWitnessKey, readWitnessKey } from './witness-key.ts';
import { openWitnessMemory, type WitnessMemory } from './witness-memory.ts';

/** How a witness is set up. */
export interface WitnessOptions {
  /** Where its key `witness.key` and its memory `witness.db` are; made when it is not there. */
  readonly folder: string;
  /** The name of a new witness: an address without its scheme, such as `witness.example/jiandu`. */
  readonly name: string | null;
  /** Keys of the ledgers that it witnesses, and of those that it witnesses in every year ({@link knownLedgers}). */
  readonly ledgers: readonly VerifierKey[];
  readonly anyYear: readonly VerifierKey[];
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
}

/** A witness that was asked to cosign. */
export type WitnessAnswer = { readonly status: 200; readonly line: string } | Objection | Unread;

/** A witness that is open. */
export interface Witness extends Pick<WitnessMemory, 'origins' | 'cosigned' | 'refused' | 'close'> {
  readonly vkey: string;
  readonly name: string;
  /** The key file can be read by others than its owner. */
  readonly isKeyOpen: boolean;
  /**
   * Answers the body of an `add-checkpoint` (C2SP tlog-witness). A cosignature is on disk before it is told.
   *
   * @throws {Failure} DATABASE_BUSY, DATABASE_FULL, DATABASE_BROKEN; then nothing was cosigned
   */
  addCheckpoint(body: Uint8Array): WitnessAnswer;
}

/**
 * Opens a witness. Its key and its memory belong together and are made together.
 *
 * @throws {Failure} INPUT_INVALID, WITNESS_KEY_INVALID, WITNESS_STATE_LOST, DATABASE_BROKEN, DATABASE_BUSY, DATABASE_SCHEMA_UNKNOWN,
 *   DATABASE_NOT_DURABLE
 */
export function openWitness({ folder, name, ledgers, anyYear, clock, random }: WitnessOptions): Witness {
  const known = knownLedgers(ledgers, anyYear);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keyPath = join(folder, 'witness.key');
  const kept = readWitnessKey(keyPath);
  if (kept !== null && name !== null && name !== kept.vkey.name) throw new Failure('WITNESS_KEY_INVALID', { part: 'name' });
  const { vkey, seed } = kept ?? newWitnessKey(name, random);
  const memory = openWitnessMemory(join(folder, 'witness.db'), formatVkey(vkey), kept === null);
  // After its memory: a key that is there has a memory, or has lost it.
  if (kept === null) keepWitnessKey(keyPath, { vkey, seed });
  return {
    vkey: formatVkey(vkey),
    name: vkey.name,
    isKeyOpen: isReadableByOthers(keyPath),
    origins: memory.origins,
    cosigned: memory.cosigned,
    refused: memory.refused,
    close: memory.close,
    addCheckpoint(body) {
      const request = readRequest(body, known);
      if ('status' in request) return request;
      const now = Math.floor(epochMillisOf(clock.now()) / 1000);
      const answer = memory.advance(request, now, judgeRequest, (time) => cosign(request, { name: vkey.name, seed, time }));
      return 'line' in answer ? { status: 200, line: answer.line } : answer;
    },
  };
}
