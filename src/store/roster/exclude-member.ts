import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** That a member is left out of the base (应到会) of a body for some days, inclusive. Without a reason and an approval it has no effect on the base. */
export interface Exclusion {
  readonly organisation: string;
  readonly body: string;
  readonly person: string;
  readonly reason: string | null;
  /** Who agreed: the organisation or meeting, in words. */
  readonly approvedBy: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly addedAt: Instant;
}

const insert = statement((db) =>
  db.insertInto('exclusion').values({
    organisation: param('organisation'),
    body: param('body'),
    person: param('person'),
    reason: param('reason'),
    approved_by: param('approvedBy'),
    from_day: param('from'),
    to_day: param('to'),
    added_at: param('addedAt'),
  }),
);

/**
 * Records an exclusion. The person and the organisation must be there already.
 *
 * @throws {Failure} ROSTER_INVALID when the days are in the wrong order
 */
export function* excludeMember(exclusion: Exclusion): Work<void> {
  const { organisation, body, person, from, to } = exclusion;
  if (to !== null && to < from) throw new Failure('ROSTER_INVALID', { organisation, body, person, from, to });
  yield* run(insert, { ...exclusion });
}
