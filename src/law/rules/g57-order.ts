import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/**
 * No step happened before the one that it follows, in event time; the same moment is allowed.
 * The order of 四议两公开. Strict; a local flow may only merge stages 1 and 2, which is another rule's.
 */
export const g57: Rule = {
  id: 'G57',
  reads: [],
  values: [],
  judge(input) {
    const { occurredAt } = input.event;
    const needed = input.matter.record['previous']?.occurredAt ?? occurredAt;
    return makeVerdict({ rule: 'G57', code: 'order', day: dayOf(occurredAt), ok: occurredAt >= needed, needed, got: occurredAt });
  },
};
