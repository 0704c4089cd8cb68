import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Ledger } from './ledger-row.ts';

const insert = statement((db) =>
  db
    .insertInto('ledger')
    .values({
      origin: param('origin'),
      district: param('district'),
      year: param('year'),
      part: param('part'),
      size: 0,
      signed_size: 0,
      created_at: param('createdAt'),
    })
    .returning('ledger_key'),
);

/**
 * Begins a ledger without leaves.
 *
 * @throws {Failure} ALREADY_EXISTS for an origin, or a district's part, that there is
 */
export function* addLedger(ledger: Pick<Ledger, 'origin' | 'district' | 'year' | 'part'>, createdAt: Instant): Work<Ledger> {
  const { origin, district, year, part } = ledger;
  const row = yield* one(insert, { origin, district, year, part, createdAt });
  invariant(row !== undefined, 'a ledger that was added has its key');
  return { key: row.ledger_key, origin, district, year, part, size: 0, signedSize: 0, end: null };
}
