import { leafBytes, leafHash, saltLength } from '../../src/audit/leaf.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { sha256, sha256Hex } from '../../src/kernel/digest.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { Json } from '../../src/kernel/json.ts';

/** A journal as it was recorded once, with what must come out of it for ever. Hashes in hex. */
export interface GoldenJournal {
  readonly note: string;
  /** Names the config in `flows/<hash>.json`. */
  readonly flow: string;
  /** SHA-256 of the canonical JSON of the snapshot after the last entry. */
  readonly snapshot: string;
  readonly entries: readonly Entry[];
  /** The hash of each entry's leaf, chained, with the salts of {@link goldenSalts}. */
  readonly leaves: readonly string[];
}

/** Salts that anyone can make again: 16 bytes of SHA-256 of `siyi golden salt/<instance>/<revision>/<field>` for each field. */
function goldenSalts(entry: Entry): Uint8Array {
  const fields = saltLength(entry) / 16;
  const salts = Array.from({ length: fields }, (_, at) =>
    sha256(`siyi golden salt/${entry.instance}/${entry.revision}/${at}`).subarray(0, 16),
  );
  return Buffer.concat(salts);
}

/** The chained leaf hashes of a journal. */
export function leavesOf(entries: readonly Entry[]): readonly string[] {
  const leaves: string[] = [];
  for (const entry of entries) leaves.push(leafHash(leafBytes(entry, goldenSalts(entry), leaves.at(-1) ?? null)).toString('hex'));
  return leaves;
}

/** What a snapshot is known by. */
export function snapshotHash(snapshot: Snapshot): string {
  return sha256Hex(canonicalJson(snapshot as unknown as Json));
}
