import { many } from '../many.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { ledgerOf, ledgers, type Ledger } from './ledger-row.ts';

const select = statement((db) => ledgers(db).orderBy('ledger.district').orderBy('ledger.year').orderBy('ledger.part'));

/** All ledgers, by district, year and part. There is one for a district and year, so they are few. */
export function* listLedgers(): Work<readonly Ledger[]> {
  const rows = yield* many(select, {});
  return rows.map(ledgerOf);
}
