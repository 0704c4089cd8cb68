import { makeVerdict, met } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, flagAt, listAt } from '../read-event.ts';
import { countValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * A payment over the limit was reviewed by the supervisors and signed by secretary and director together. One of exactly the limit is not
 * over it.
 * Local practice; the limit is the village's configuration (`payment.limitFen`), to be tightened and loosened by local flows.
 */
export const g54: Rule = {
  id: 'G54',
  reads: [],
  values: ['payment.limitFen'],
  judge(input) {
    const { data, occurredAt } = input.event;
    const day = dayOf(occurredAt);
    const limit = countValue(input, 'payment.limitFen');
    const amount = countAt(data, 'amountFen');
    if (amount === null) return makeVerdict({ rule: 'G54', code: 'payment', day, ok: false, needed: limit, got: null });
    if (amount <= limit) return met('G54', 'payment', day, { needed: limit, got: amount });
    const cosigned = listAt(data, 'cosigned');
    return judgeConditions('G54', input, {
      supervisorReviewed: flagAt(data, 'supervisorReviewed'),
      secretarySigned: cosigned === null ? null : cosigned.includes('secretary'),
      directorSigned: cosigned === null ? null : cosigned.includes('director'),
    });
  },
};
