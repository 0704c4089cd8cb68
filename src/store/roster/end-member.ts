import { Failure } from '../../kernel/failure.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const update = statement((db) =>
  db
    .updateTable('member')
    .set({ to_day: param('lastDay') })
    .where('organisation', '=', param('organisation'))
    .where('body', '=', param('body'))
    .where('person', '=', param('person'))
    .where('from_day', '<=', param('lastDay'))
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>', param('lastDay'))]))
    .returning('member_key'),
);

/**
 * Sets the last day of a membership that is running on that day. What was true on earlier days stays as it was.
 *
 * @throws {Failure} ROSTER_INVALID when the person is not on that roster on that day
 */
export function* endMember(organisation: string, body: string, person: string, lastDay: string): Work<void> {
  const ended = yield* one(update, { organisation, body, person, lastDay });
  if (ended === undefined) throw new Failure('ROSTER_INVALID', { organisation, body, person, lastDay });
}
