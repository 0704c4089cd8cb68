import { invariant } from '../../kernel/invariant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** From the nation down to a group below the village there are seven tiers; one more for the law itself. */
const places = ['code0', 'code1', 'code2', 'code3', 'code4', 'code5', 'code6', 'code7'] as const;

const select = statement((db) =>
  db
    .selectFrom('ground')
    .select(['organisation', 'stamp'])
    .where(
      'organisation',
      'in',
      places.map((place) => param(place)),
    )
    .orderBy('organisation'),
);

/**
 * The stamps of some organisations (a village and those above it) as one text. While it is the same, so are their rosters, exclusions,
 * delegations and values, the sexes of the persons on the rosters, and the organisations themselves.
 */
export function* readStamps(organisations: readonly string[]): Work<string> {
  invariant(organisations.length >= 1 && organisations.length <= places.length, 'one to eight layers');
  const codes: Record<string, string> = {};
  for (let at = 0; at < places.length; at += 1) codes[places[at] as string] = organisations[at] ?? (organisations[0] as string);
  let stamps = '';
  for (const row of yield* many(select, codes)) stamps += `${row.organisation} ${row.stamp} `;
  return stamps;
}
