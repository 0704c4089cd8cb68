import { sql, type RawBuilder } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { param } from '../param.ts';

/** How one person stands on the roster of one body, or of two taken together, on a day. */
export interface StandingRow {
  readonly person: string;
  readonly sex: string;
  readonly household: string | null;
  readonly voting: 0 | 1;
  readonly representative: 0 | 1;
  readonly committee_member: 0 | 1;
  readonly expired: 0 | 1;
  /** The last day of the term that runs out first; null when none is running. */
  readonly term_ends: string | null;
  /** 0 not excluded; 1 excluded without reason or approval; 2 excluded with both. */
  readonly exclusion: 0 | 1 | 2;
}

/**
 * The query behind every count of a roster: one row for each person on it on `:day`, whatever number of bodies they sit in.
 * Takes the parameters of {@link standingValues}.
 */
export const standingOn: RawBuilder<StandingRow> = sql<StandingRow>`
  select m.person, p.sex,
    max(m.household) as household, max(m.voting) as voting, max(m.representative) as representative,
    max(m.committee_member) as committee_member,
    max(case when m.term_ends < ${param('day')} then 1 else 0 end) as expired,
    min(case when m.term_ends >= ${param('day')} then m.term_ends end) as term_ends,
    coalesce((
      select max(case when x.reason is not null and x.approved_by is not null then 2 else 1 end)
      from exclusion as x
      where x.organisation = ${param('organisation')} and x.body in (${param('body')}, ${param('otherBody')}) and x.person = m.person
        and x.from_day <= ${param('day')} and (x.to_day is null or x.to_day >= ${param('day')})
    ), 0) as exclusion
  from member as m inner join person as p on p.id = m.person
  where m.organisation = ${param('organisation')} and m.body in (${param('body')}, ${param('otherBody')})
    and m.from_day <= ${param('day')} and (m.to_day is null or m.to_day >= ${param('day')})
  group by m.person, p.sex`;

/** The parameters of {@link standingOn}. */
export function standingValues(organisation: string, bodies: readonly string[], day: string) {
  const [body, otherBody = body] = bodies;
  invariant(body !== undefined && otherBody !== undefined && bodies.length <= 2, 'one body, or two that meet as one');
  return { organisation, body, otherBody, day };
}
