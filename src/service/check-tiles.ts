import { foldHashes } from '../audit/fold-hashes.ts';
import { tileWidth } from '../audit/tile.ts';
import { hashBytes } from '../audit/tree-hash.ts';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import { listTiles } from '../store/ledger/list-tiles.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { readTile } from '../store/ledger/read-tile.ts';
import type { ServiceContext } from './context.ts';

/** So many are looked at at once, so that nobody who records waits long. */
const atOnce = 16;

/**
 * Looks at every tile of a ledger: each is there, as wide as the ledger's size makes it, and the root of each full one stands in its place one
 * level up.
 *
 * @throws {Failure} LEDGER_BROKEN with `what` `tile`, its `level` and `number`
 */
export async function checkTiles(context: ServiceContext, ledger: Ledger): Promise<void> {
  for (let level = 0, hashes = ledger.size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth)) {
    const count = Math.ceil(hashes / tileWidth);
    for (let from = 0; from < count; from += atOnce) await checkSome(context, ledger, { level, from, hashes });
  }
}

async function checkSome(
  { store }: ServiceContext,
  ledger: Ledger,
  { level, from, hashes }: { readonly level: number; readonly from: number; readonly hashes: number },
): Promise<void> {
  const to = Math.min(Math.ceil(hashes / tileWidth), from + atOnce);
  await store.read(function* () {
    const tiles = yield* listTiles(ledger.key, level, from, to - from);
    const above = yield* readTile(ledger.key, level + 1, Math.floor(from / tileWidth));
    for (let number = from; number < to; number += 1) {
      const tile = tiles[number - from];
      const width = Math.min(tileWidth, hashes - number * tileWidth);
      // The last of a level may have grown since the ledger was read.
      if (tile?.number !== number || tile.hashes.length < width * hashBytes) throw broken(ledger, level, number);
      if (width < tileWidth) continue;
      const start = (number % tileWidth) * hashBytes;
      if (!equalBytes(foldHashes(tile.hashes, 0, tileWidth), above.subarray(start, start + hashBytes))) throw broken(ledger, level, number);
    }
  });
}

function broken({ origin }: Ledger, level: number, number: number): Failure {
  return new Failure('LEDGER_BROKEN', { ledger: origin, what: 'tile', level, number });
}
