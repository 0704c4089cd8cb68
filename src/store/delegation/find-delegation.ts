import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Delegation } from './add-delegation.ts';

const select = statement((db) =>
  db
    .selectFrom('delegation')
    .selectAll()
    .where('organisation', '=', param('organisation'))
    .where('body', '=', param('body'))
    .where('matter_class', '=', param('matterClass'))
    .where('from_day', '<=', param('day'))
    .where('to_day', '>=', param('day'))
    .orderBy('filed', 'desc')
    .orderBy('to_day', 'desc')
    .orderBy('delegation_key', 'desc')
    .limit(1),
);

/** The delegation that covers a class of matter on a day, or null. Of several: a filed one first, then the one that lasts longest. */
export function* findDelegation(organisation: string, body: string, matterClass: string, day: string): Work<Delegation | null> {
  const row = yield* one(select, { organisation, body, matterClass, day });
  if (row === undefined) return null;
  return {
    organisation: row.organisation,
    body: row.body,
    matterClass: row.matter_class,
    from: row.from_day,
    to: row.to_day,
    instrument: row.instrument,
    filed: row.filed === 1,
    addedAt: row.added_at as Instant,
  };
}
