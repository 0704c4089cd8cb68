import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { ledgerOf, ledgers, type Ledger } from './ledger-row.ts';

const select = statement((db) =>
  ledgers(db)
    .where('ledger.district', '=', param('district'))
    .where('ledger.year', '=', param('year'))
    .orderBy('ledger.part', 'desc')
    .limit(1),
);

/** The last part of a district's ledger of one year: the one that takes leaves unless it has ended; null while there is none. */
export function* lastLedger(district: string, year: string): Work<Ledger | null> {
  const row = yield* one(select, { district, year });
  return row === undefined ? null : ledgerOf(row);
}
