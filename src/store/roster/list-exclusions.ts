import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Exclusion } from './exclude-member.ts';

const select = statement((db) =>
  db
    .selectFrom('exclusion')
    .selectAll()
    .where('organisation', '=', param('organisation'))
    .where('body', '=', param('body'))
    .where('from_day', '<=', param('day'))
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', param('day'))]))
    .orderBy('exclusion_key'),
);

/** The exclusions from a body's base that are in force on a day, in the order in which they were recorded. */
export function* listExclusions(organisation: string, body: string, day: string): Work<readonly Exclusion[]> {
  const rows = yield* many(select, { organisation, body, day });
  return rows.map((row) => ({
    organisation: row.organisation,
    body: row.body,
    person: row.person,
    reason: row.reason,
    approvedBy: row.approved_by,
    from: row.from_day,
    to: row.to_day,
    addedAt: row.added_at as Instant,
  }));
}
