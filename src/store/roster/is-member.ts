import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('member')
    .select('member_key')
    .where('organisation', '=', param('organisation'))
    .where('body', '=', param('body'))
    .where('person', '=', param('person'))
    .where('from_day', '<=', param('day'))
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', param('day'))]))
    .limit(1),
);

/** Whether a person is on the roster of a body on a day. */
export function* isMember(organisation: string, body: string, person: string, day: string): Work<boolean> {
  return (yield* one(select, { organisation, body, person, day })) !== undefined;
}
