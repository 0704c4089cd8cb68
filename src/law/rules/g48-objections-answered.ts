import { dayOf } from '../plain-date.ts';
import { daysValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeNoneOpen } from './none-open.ts';
import { judgeWithin } from './judge-within.ts';
import { notRecorded } from './not-recorded.ts';
import { openLimit } from './open-limit.ts';
import { openedByRef } from './opened-by-ref.ts';

/**
 * Every objection is answered within its days. An objection opens the limit from the day on which it was raised, whenever the clerk wrote
 * it down; a late answer is warned of; a disclosure does not close while an objection is open.
 * Source: VCL25 art. 36 gives no number of days; 5 as SD-O art. 16 (CQ 3, SH 15), patterns from elsewhere. A local flow may tighten to 3 and loosen to 15.
 */
export const g48: Rule = {
  id: 'G48',
  reads: [],
  values: ['objection.reply'],
  judge(input) {
    const { type, occurredAt } = input.event;
    if (type === 'objection.raised') return openLimit('G48', input, dayOf(occurredAt), daysValue(input, 'objection.reply'));
    if (type !== 'objection.answered') return judgeNoneOpen('G48', input, 'objection');
    const raised = openedByRef(input, 'objection');
    if (raised === null) return notRecorded('G48', input, 'objection');
    return judgeWithin('G48', input, dayOf(raised.occurredAt), daysValue(input, 'objection.reply'));
  },
};
