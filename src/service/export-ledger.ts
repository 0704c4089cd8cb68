import type { ArchiveFile } from '../audit/verify/with-manifest.ts';
import { tilePath, tilesOf } from '../audit/tile.ts';
import { Failure } from '../kernel/failure.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { readLedger } from '../store/ledger/read-ledger.ts';
import type { ServiceContext } from './context.ts';
import { publishedCheckpoint } from './published-checkpoint.ts';
import { readLedgerFile, type LedgerName } from './read-ledger-file.ts';

/** Told how far something is. */
type Progress = (done: number, total: number) => void;

/**
 * A ledger as C2SP tlog-tiles lays it out, for a disk or any web server: `checkpoint`, `policy.txt`, all tiles of hashes and bundles of entries as wide
 * as the last signed head has them. File by file; the checkpoint comes last, so that what it covers is there before it.
 *
 * @throws {Failure} LEDGER_NOT_FOUND, also while nothing is signed; LEDGER_LEAF_WRONG, LEDGER_BROKEN where an entry is not what was recorded
 */
export async function* exportLedger(
  context: ServiceContext,
  name: LedgerName,
  progress: Progress = () => undefined,
): AsyncGenerator<ArchiveFile> {
  const head = await context.store.read(function* () {
    const ledger = yield* readLedger(name.district, name.year, name.part);
    return ledger === null ? null : yield* publishedCheckpoint(ledger, context.ledger.policy, Math.max(0, ledger.size - 1));
  });
  const note = head?.note ?? (await readLedgerFile.checkpoint(context, name));
  yield* exportTiles(context, name, sizeOf(note), progress);
  const policy = await exportPolicy(context, name);
  if (policy !== null) yield { path: 'policy.txt', bytes: policy };
  yield { path: 'checkpoint', bytes: encodeUtf8(note) };
}

/** All tiles and bundles of a ledger's first `size` leaves. */
export async function* exportTiles(
  context: ServiceContext,
  name: LedgerName,
  size: number,
  progress: Progress,
): AsyncGenerator<ArchiveFile> {
  const tiles = [...tilesOf(size)];
  for (const [at, { level, number, width }] of tiles.entries()) {
    for (const kind of level === 0 ? (['entries', 0] as const) : [level]) {
      const path = tilePath(kind, number, width);
      yield { path, bytes: await readLedgerFile.tile(context, name, path) };
    }
    progress(at + 1, tiles.length);
  }
}

/** The policy that the installation names for a ledger; null where it has no keys any more. */
export async function exportPolicy(context: ServiceContext, name: LedgerName): Promise<Uint8Array | null> {
  try {
    return encodeUtf8(await readLedgerFile.policy(context, name));
  } catch (error) {
    if (error instanceof Failure && error.code === 'LEDGER_NOT_FOUND') return null;
    throw error;
  }
}

/** The second line of a checkpoint (C2SP tlog-checkpoint). */
function sizeOf(note: string): number {
  return Number(note.split('\n')[1]);
}
