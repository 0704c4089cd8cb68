import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/**
 * Supervision does not hold the procedure: no ordered correction waits for its confirmation (flag `held`). The house's own rule, from
 * the supervision committee's right to ask for correction (VCL25 art. 37). Never loosened.
 */
export const s01: Rule = {
  id: 'S01',
  reads: [],
  values: [],
  judge(input) {
    const got = input.matter.flags.held === true;
    return makeVerdict({ rule: 'S01', code: 'held', day: dayOf(input.event.occurredAt), ok: !got, needed: false, got });
  },
};
