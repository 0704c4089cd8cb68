import type { Instant } from '../../kernel/instant.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf, endOfDay, type PlainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { bodyOf } from './body-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Nobody on the body's roster sits after the end of the term, and an authorisation, where there is one, covers the day.
 * `due` is the end of the term or authorisation that runs out first, where one is known.
 * Source: VCL25 arts 29, 37 (VCL18 arts 25, 32). Never loosened.
 */
export const g68: Rule = {
  id: 'G68',
  reads: ['rosters', 'delegation'],
  values: [],
  judge(input) {
    const { rosters, delegation } = input.facts;
    const body = bodyOf(input);
    const day = dayOf(input.event.occurredAt);
    const roster = rosters?.[body];
    if (roster === undefined) return notRecorded('G68', input, 'roster', { body });
    const { expired, nextTermEnd } = roster;
    const due = endOfFirst([nextTermEnd, delegation?.to]);
    if (expired === 0 && delegation !== undefined) {
      const ok = delegation.from <= day && day <= delegation.to;
      return makeVerdict({
        rule: 'G68',
        code: 'delegation',
        day,
        ok,
        needed: delegation.to,
        got: day,
        detail: { from: delegation.from },
        due,
      });
    }
    return makeVerdict({
      rule: 'G68',
      code: 'terms',
      day,
      ok: expired === 0,
      needed: 0,
      got: expired,
      short: expired,
      detail: { body },
      due,
    });
  },
};

/** When the first of some last days is over; nothing when none is known. */
function endOfFirst(days: readonly (PlainDate | null | undefined)[]): Instant | undefined {
  const first = days.filter((day) => day !== null && day !== undefined).sort()[0];
  return first === undefined ? undefined : endOfDay(first);
}
