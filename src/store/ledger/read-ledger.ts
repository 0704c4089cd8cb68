import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { ledgerOf, ledgers, type Ledger } from './ledger-row.ts';

const select = statement((db) =>
  ledgers(db)
    .where('ledger.district', '=', param('district'))
    .where('ledger.year', '=', param('year'))
    .where('ledger.part', '=', param('part')),
);

/** One ledger, or null. */
export function* readLedger(district: string, year: string, part: number): Work<Ledger | null> {
  const row = yield* one(select, { district, year, part });
  return row === undefined ? null : ledgerOf(row);
}
