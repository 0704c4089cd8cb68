import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { one } from '../one.ts';
import { rawQuery } from '../raw-query.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { standingOn, standingValues } from './standing-on.ts';

/** Who belongs to a body on a day, as counts of distinct people. */
export interface RosterCount<Day extends string = string> {
  readonly asOf: Day;
  /** Everyone on the roster on that day. */
  readonly listed: number;
  /** Those with a vote: listed, less those without a vote and those excluded with reason and approval. */
  readonly voting: number;
  /** Excluded among those who would have a vote, and how many of these carry both a reason and an approval. */
  readonly excluded: number;
  readonly excludedApproved: number;
  /** Women among those listed. */
  readonly women: number;
  readonly representatives: number;
  readonly womenRepresentatives: number;
  readonly committeeMembers: number;
  /** Distinct households among those listed; people without one count for none. */
  readonly households: number;
  /** Listed, although their term had ended before that day. */
  readonly expired: number;
  /** The last day of the running term that ends first; null when none is known. */
  readonly nextTermEnd: Day | null;
}

type CountRow = Omit<RosterCount, 'asOf'>;

const count = statement((db) =>
  rawQuery(
    db,
    sql<CountRow>`
      select cast(count(*) as integer) as "listed",
        cast(coalesce(sum(case when voting = 1 and exclusion < 2 then 1 else 0 end), 0) as integer) as "voting",
        cast(coalesce(sum(case when voting = 1 and exclusion > 0 then 1 else 0 end), 0) as integer) as "excluded",
        cast(coalesce(sum(case when voting = 1 and exclusion = 2 then 1 else 0 end), 0) as integer) as "excludedApproved",
        cast(coalesce(sum(case when sex = 'female' then 1 else 0 end), 0) as integer) as "women",
        cast(coalesce(sum(representative), 0) as integer) as "representatives",
        cast(coalesce(sum(case when sex = 'female' and representative = 1 then 1 else 0 end), 0) as integer) as "womenRepresentatives",
        cast(coalesce(sum(committee_member), 0) as integer) as "committeeMembers",
        cast(count(distinct household) as integer) as "households",
        cast(coalesce(sum(expired), 0) as integer) as "expired",
        min(term_ends) as "nextTermEnd"
      from (${standingOn}) as standing`,
  ),
);

/**
 * Counts the roster of a body on a day; of two bodies that meet as one, each person once.
 * Answers zeros for a body without a roster.
 */
export function* countRoster<Day extends string>(organisation: string, bodies: readonly string[], day: Day): Work<RosterCount<Day>> {
  const row = yield* one(count, standingValues(organisation, bodies, day));
  invariant(row !== undefined, 'a count answers one row');
  return { asOf: day, ...row, nextTermEnd: row.nextTermEnd as Day | null };
}
