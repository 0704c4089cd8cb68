import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('tile')
    .select('hashes')
    .where('ledger_key', '=', param('ledger'))
    .where('level', '=', param('level'))
    .where('number', '=', param('number')),
);

/** The hashes of a tile as far as it has grown, 32 bytes each; none for a tile that has not begun. */
export function* readTile(ledger: number, level: number, number: number): Work<Uint8Array> {
  const row = yield* one(select, { ledger, level, number });
  return row?.hashes ?? new Uint8Array();
}
