import type { Checkpoint } from '../audit/checkpoint.ts';
import { rootAt } from '../audit/subtree.ts';
import { tileWidth } from '../audit/tile.ts';
import { hashBytes } from '../audit/tree-hash.ts';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { countLeaves } from '../store/ledger/count-leaves.ts';
import { lastCheckpoint } from '../store/ledger/last-checkpoint.ts';
import { leafOfEntry } from '../store/ledger/leaf-of-entry.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listLedgerEntries } from '../store/ledger/list-ledger-entries.ts';
import { readLedger } from '../store/ledger/read-ledger.ts';
import { readNodes } from '../store/ledger/read-nodes.ts';
import { readTile } from '../store/ledger/read-tile.ts';
import type { ServiceContext } from './context.ts';
import { openOwnCheckpoint } from './open-own-checkpoint.ts';

/** So many of the newest entries of a ledger are recomputed, and all that no head covers. */
const newest = 1000;
const atOnce = 100;

/**
 * Looks at one ledger as a process that starts does: its last head is signed by one of the keys, its tiles lead to that head, it has as many
 * places as leaves, and its newest thousand entries, and all that are not signed for, are what their leaves were made of.
 *
 * @throws {Failure} LEDGER_KEY_UNKNOWN; LEDGER_BROKEN with `ledger` and `what`: `signed` (another size than the head's), `root`, `tile`, `places`,
 *   `entry` (with `index`, `instance` and `revision`, where it is still known)
 */
export async function checkLedger(context: ServiceContext, ledger: Ledger, keys: readonly LedgerKey[]): Promise<void> {
  const last = await context.store.read(() => lastCheckpoint(ledger.key, ledger.signedSize));
  if ((last?.size ?? 0) !== ledger.signedSize) throw broken(ledger, 'signed', { size: ledger.signedSize });
  if (last !== null) {
    const head = headOf(context, ledger, last.note, keys);
    if (head.size !== last.size || !equalBytes(await rootOf(context, ledger, head.size), head.root))
      throw broken(ledger, 'root', { size: last.size });
  }
  const from = Math.max(0, Math.min(ledger.signedSize, ledger.size - newest));
  await context.store.read(function* () {
    // Another node may have added some since the ledger was read.
    const size = (yield* readLedger(ledger.district, ledger.year, ledger.part))?.size ?? 0;
    const { count, end } = yield* countLeaves(ledger.key, from);
    if (count !== size - from || (count > 0 && end !== size)) throw broken(ledger, 'places', { size });
  });
  for (let at = from; at < ledger.size; at += atOnce) await checkEntries(context, ledger, at, Math.min(ledger.size, at + atOnce));
}

/** The root of a ledger's first `size` leaves. @throws {Failure} LEDGER_BROKEN when its tiles are not as wide as they must be */
export async function rootOf(context: ServiceContext, ledger: Ledger, size: number): Promise<Uint8Array> {
  try {
    return await context.store.read(() => readNodes(ledger.key, ledger.size, (node) => rootAt(size, node)));
  } catch (error) {
    if (error instanceof Failure && error.code === 'PROOF_INVALID') throw broken(ledger, 'tile', { size });
    throw error;
  }
}

/**
 * Recomputes the entries of a ledger at the places `from` to before `to`, and holds them against the hashes in its tiles.
 *
 * @throws {Failure} LEDGER_BROKEN
 */
export async function checkEntries(context: ServiceContext, ledger: Ledger, from: number, to: number): Promise<void> {
  await context.store.read(function* () {
    const entries = yield* listLedgerEntries(ledger.key, from, to);
    const tiles = new Map<number, Uint8Array>();
    for (const [at, entry] of entries.entries()) {
      const { position, instance, revision } = entry;
      if (position !== from + at) throw broken(ledger, 'entry', { index: from + at });
      const number = Math.floor(position / tileWidth);
      const tile = tiles.get(number) ?? (yield* readTile(ledger.key, 0, number));
      tiles.set(number, tile);
      const start = (position % tileWidth) * hashBytes;
      const computed = leafOfEntry(entry);
      if (computed === null || !equalBytes(computed.hash, tile.subarray(start, start + hashBytes)))
        throw broken(ledger, 'entry', { index: position, instance, revision });
    }
    if (entries.length !== to - from) throw broken(ledger, 'entry', { index: from + entries.length });
  });
}

function headOf({ ledger: { keys: file } }: ServiceContext, { origin }: Ledger, note: string, keys: readonly LedgerKey[]): Checkpoint {
  const head = openOwnCheckpoint(origin, note, keys);
  if (head === null) throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, file: file.path, part: 'other' });
  return head;
}

function broken({ origin }: Ledger, what: string, facts: JsonObject): Failure {
  return new Failure('LEDGER_BROKEN', { ledger: origin, what, ...facts });
}
