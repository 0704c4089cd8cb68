import { consistencyProof } from '../audit/consistency.ts';
import { verifyCosignature } from '../audit/cosignature.ts';
import { formatNote, parseNote, type Note } from '../audit/note.ts';
import type { Policy } from '../audit/policy.ts';
import { formatWitnessRequest, parseWitnessSize } from '../audit/witness-request.ts';
import { Failure } from '../kernel/failure.ts';
import { instantOf } from '../kernel/instant.ts';
import { addCosignature } from '../store/ledger/add-cosignature.ts';
import { lastCheckpoint } from '../store/ledger/last-checkpoint.ts';
import { listCosignatures } from '../store/ledger/list-cosignatures.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import { readNodes } from '../store/ledger/read-nodes.ts';
import type { Store } from '../store/store.ts';
import type { PostText } from './ledger-setting.ts';

type Witness = Policy['witnesses'][number];

/** Asks the witnesses of a policy. Keeps in memory what each has cosigned last, and whom it leaves alone for a while. */
export interface CosignatureCollector {
  /**
   * Asks each witness that has an address for its line under the last head of each ledger, if it has not given it yet. What is valid is
   * kept with the checkpoint; lines of others are ignored. A witness that does not answer is left alone for longer each time, up to an hour, and
   * keeps nobody else waiting.
   *
   * @throws {AggregateError} of Failure WITNESS_UNREACHABLE and WITNESS_REFUSED, when all others have been asked
   */
  round(): Promise<void>;
}

/** Makes a collector. `now` is in milliseconds. */
export function cosignatureCollector(store: Store, policy: Policy, post: PostText, now: () => number): CosignatureCollector {
  const asked = policy.witnesses.filter(({ url }) => url !== null).map((witness) => ({ witness, patience: patience(now) }));
  const sizes = new Map<string, number>();
  return {
    async round() {
      const heads = await store.read(function* () {
        const found = [];
        for (const ledger of yield* listLedgers()) {
          const head = yield* lastCheckpoint(ledger.key);
          if (head !== null) found.push({ ledger, head, lines: yield* listCosignatures(ledger.key, head.size) });
        }
        return found;
      });
      const faults: unknown[] = [];
      await Promise.all(
        asked.map(async ({ witness, patience: own }) => {
          const open = heads.filter(({ lines }) => !lines.some((line) => line.witness === witness.vkey.name));
          if (open.length === 0 || !own.isOver()) return;
          try {
            for (const { ledger, head } of open) await cosigned(store, post, sizes, witness, { key: ledger.key, ...head });
            own.answered();
          } catch (error) {
            own.failed();
            faults.push(error);
          }
        }),
      );
      if (faults.length > 0) throw new AggregateError(faults, 'witnesses did not cosign');
    },
  };
}

interface Head {
  readonly key: number;
  readonly size: number;
  readonly note: string;
}

/** Asks one witness for its line under one head: from the size that it is believed to have, and once more from the one that it says. */
async function cosigned(store: Store, post: PostText, sizes: Map<string, number>, witness: Witness, head: Head): Promise<void> {
  const memory = `${witness.name} ${head.key}`;
  let answer = await asking(store, post, witness, head, sizes.get(memory) ?? 0);
  if (answer.status === 409) {
    const size = parseWitnessSize(answer.body);
    // A witness that has seen more than we have signed knows of leaves that we do not: that must be looked at by people.
    if (size > head.size) throw refused(witness, head, answer.status, size);
    answer = await asking(store, post, witness, head, size);
  }
  if (answer.status !== 200) throw refused(witness, head, answer.status, null);
  const note = answeredNote(head.note, answer.body);
  const found = note === null ? null : verifyCosignature(note, witness.vkey);
  if (note === null || found === null || found === 'invalid') throw refused(witness, head, answer.status, null);
  const line = note.signatures.findLast(({ name, keyId }) => name === witness.vkey.name && keyId === witness.vkey.keyId)?.line ?? '';
  await store.write(() =>
    addCosignature(head.key, head.size, { witness: witness.vkey.name, line, witnessedAt: instantOf(found.time * 1000) }),
  );
  sizes.set(memory, head.size);
}

async function asking(
  store: Store,
  post: PostText,
  { name, url }: Witness,
  head: Head,
  oldSize: number,
): Promise<{ readonly status: number; readonly body: string }> {
  const from = Math.min(oldSize, head.size);
  const proof = await store.read(() => readNodes(head.key, head.size, (readNode) => consistencyProof(from, head.size, readNode)));
  const body = formatWitnessRequest({ oldSize: from, proof, checkpoint: head.note });
  try {
    return await post(`${(url ?? '').replace(/\/+$/, '')}/add-checkpoint`, body);
  } catch (cause) {
    throw new Failure('WITNESS_UNREACHABLE', { witness: name }, cause);
  }
}

/** The text with the lines of the answer, so that they can be verified as those of a note; null when these are no signature lines. */
function answeredNote(checkpoint: string, body: string): Note | null {
  if (!body.endsWith('\n')) return null;
  try {
    return parseNote(formatNote(parseNote(checkpoint).text, body.slice(0, -1).split('\n')));
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function refused({ name }: Witness, { size }: Head, status: number, known: number | null): Failure {
  return new Failure('WITNESS_REFUSED', { witness: name, size, status, known });
}

interface Patience {
  isOver(): boolean;
  failed(): void;
  answered(): void;
}

/** How long somebody who did not answer is left alone: five seconds, then twice as long each time, an hour at most. */
function patience(now: () => number): Patience {
  let pause = 0;
  let until = 0;
  return {
    isOver: () => now() >= until,
    failed() {
      pause = Math.min(pause === 0 ? 5000 : pause * 2, 3_600_000);
      until = now() + pause;
    },
    answered() {
      pause = 0;
    },
  };
}
