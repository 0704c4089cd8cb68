import { many } from '../many.ts';
import { rawQuery } from '../raw-query.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { standingOn, standingValues } from './standing-on.ts';

/** What a sign-in list comes to when held against the roster of its day. Each person counts once. */
export interface SignInCount {
  /** Signed in and on the roster. */
  readonly listed: number;
  /** Signed in and entitled to vote: with a vote, and not excluded with reason and approval. */
  readonly voting: number;
  readonly womenRepresentatives: number;
  /** Signed in but not on the roster. */
  readonly strangers: number;
  /** Names that stand more than once. */
  readonly repeated: number;
}

const select = statement((db) => rawQuery(db, standingOn));

/** Counts a sign-in list, given as person ids, against the roster of a body (or of two that meet as one) on a day. */
export function* countSignIn(organisation: string, bodies: readonly string[], day: string, persons: readonly string[]): Work<SignInCount> {
  const signedIn = new Set(persons);
  const rows = yield* many(select, standingValues(organisation, bodies, day));
  const present = rows.filter((row) => signedIn.has(row.person));
  const named = new Map<string, number>();
  for (const person of persons) named.set(person, (named.get(person) ?? 0) + 1);
  return {
    listed: present.length,
    voting: present.filter((row) => row.voting === 1 && row.exclusion < 2).length,
    womenRepresentatives: present.filter((row) => row.representative === 1 && row.sex === 'female').length,
    strangers: signedIn.size - present.length,
    repeated: [...named.values()].filter((times) => times > 1).length,
  };
}
