import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * Those who sit in (supervisors, group heads, advisers, officials) did not vote, unless they are members too and counted as such.
 * Source: VCL25 art. 37 (VCL18 art. 32). Never loosened.
 */
export const g41: Rule = {
  id: 'G41',
  reads: [],
  values: [],
  judge(input) {
    const { data, occurredAt } = input.event;
    const voted = countAt(data, 'observers', 'voted');
    return makeVerdict({ rule: 'G41', code: 'observers', day: dayOf(occurredAt), ok: voted === 0, needed: 0, got: voted, short: voted });
  },
};
