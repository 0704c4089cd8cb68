import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * A proposal that is not taken up is answered with the reason. After the Beijing measures, art. 26 (BJ). Required by default; a local
 * flow may tighten it or drop the rule. The reason itself stays in the event and is not repeated in the verdict.
 */
export const g04: Rule = {
  id: 'G04',
  reads: [],
  values: [],
  judge(input) {
    const given = textAt(input.event.data, 'reason')?.trim() ?? '';
    const got = given === '' ? null : true;
    return makeVerdict({ rule: 'G04', code: 'reason', day: dayOf(input.event.occurredAt), ok: got !== null, needed: true, got });
  },
};
