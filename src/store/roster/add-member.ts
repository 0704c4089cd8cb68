import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** That a person belongs to a body, with what standing, from when to when. Days are inclusive. */
export interface Member {
  readonly organisation: string;
  readonly body: string;
  readonly person: string;
  /** Opaque reference of the household, for bodies whose presence is counted by households. */
  readonly household: string | null;
  /** `secretary`, `director` …; null for a plain member. */
  readonly office: string | null;
  /** Has a vote in this body (a probationary Party member has not). */
  readonly voting: boolean;
  readonly representative: boolean;
  readonly committeeMember: boolean;
  readonly from: string;
  /** The last day on the roster; null while there is none. */
  readonly to: string | null;
  /** The last day of the term served. Somebody who serves on after it stays on the roster and is counted as expired. */
  readonly termEnds: string | null;
  readonly addedAt: Instant;
}

const overlapping = statement((db) =>
  db
    .selectFrom('member')
    .select('member_key')
    .where('organisation', '=', param('organisation'))
    .where('body', '=', param('body'))
    .where('person', '=', param('person'))
    .where('from_day', '<=', param('last'))
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', param('from'))]))
    .limit(1),
);

const insert = statement((db) =>
  db.insertInto('member').values({
    organisation: param('organisation'),
    body: param('body'),
    person: param('person'),
    household: param('household'),
    office: param('office'),
    voting: param('voting'),
    representative: param('representative'),
    committee_member: param('committeeMember'),
    from_day: param('from'),
    to_day: param('to'),
    term_ends: param('termEnds'),
    added_at: param('addedAt'),
  }),
);

const endOfTime = '9999-12-31';

/**
 * Puts a person on the roster of a body. The person and the organisation must be there already; nobody stands twice on one roster on one day.
 *
 * @throws {Failure} ROSTER_INVALID when the person is on that roster on some of those days, or the days are in the wrong order
 */
export function* addMember(member: Member): Work<void> {
  const { organisation, body, person, from, to } = member;
  const twice = yield* one(overlapping, { organisation, body, person, from, last: to ?? endOfTime });
  if (twice !== undefined || (to !== null && to < from)) throw new Failure('ROSTER_INVALID', { organisation, body, person, from, to });
  yield* run(insert, {
    ...member,
    voting: Number(member.voting),
    representative: Number(member.representative),
    committeeMember: Number(member.committeeMember),
  });
}
