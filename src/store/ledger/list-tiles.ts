import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('tile')
    .select(['number', 'hashes'])
    .where('ledger_key', '=', param('ledger'))
    .where('level', '=', param('level'))
    .where('number', '>=', param('from'))
    .orderBy('number')
    .limit(param('limit')),
);

/** Tiles of one level, those from number `from` on, in order, at most `limit`. */
export function* listTiles(
  ledger: number,
  level: number,
  from: number,
  limit: number,
): Work<readonly { readonly number: number; readonly hashes: Uint8Array }[]> {
  return yield* many(select, { ledger, level, from, limit });
}
