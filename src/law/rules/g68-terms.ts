import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { bodyOf } from './body-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Nobody on the body's roster sits after the end of the term, and an authorisation, where there is one, covers the day.
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
    const expired = rosters?.[body]?.expired;
    if (expired === undefined) return notRecorded('G68', input, 'roster', { body });
    if (expired === 0 && delegation !== undefined) {
      const ok = delegation.from <= day && day <= delegation.to;
      return makeVerdict({ rule: 'G68', code: 'delegation', day, ok, needed: delegation.to, got: day, detail: { from: delegation.from } });
    }
    return makeVerdict({ rule: 'G68', code: 'terms', day, ok: expired === 0, needed: 0, got: expired, short: expired, detail: { body } });
  },
};
