import { met } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeNoneOpen } from './none-open.ts';
import { notRecorded } from './not-recorded.ts';
import { openedByRef } from './opened-by-ref.ts';

/**
 * An objection that was not settled by an answer is re-examined before the display closes: what is upheld or dismissed is an open one, and
 * at closing none is open.
 * Source: 自然灾害救助条例 art. 20 as a pattern, and local flow charts. A local flow may tighten and loosen it.
 */
export const g50: Rule = {
  id: 'G50',
  reads: [],
  values: [],
  judge(input) {
    const { type, occurredAt, data } = input.event;
    if (type !== 'objection.upheld' && type !== 'objection.dismissed') return judgeNoneOpen('G50', input, 'objection');
    const ref = textAt(data, 'ref');
    if (ref === null || openedByRef(input, 'objection') === null) return notRecorded('G50', input, 'objection');
    return met('G50', 'settled', dayOf(occurredAt), { needed: ref, got: ref });
  },
};
