import { epochMillisOf } from '../../kernel/instant.ts';
import { met, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { recordedNow } from './recorded-now.ts';

const hourMillis = 3_600_000;

/**
 * Nothing is dated after its recording; what is recorded later than `lateEntry.hours` after it happened is shown as a late entry (补录)
 * with its delay in whole hours, and is not refused.
 * Source: Civil Code art. 134, ESL arts 5–8, ARC art. 37. The hours may be tightened; dating forward is never allowed.
 */
export const g58: Rule = {
  id: 'G58',
  reads: ['recordedAt'],
  values: ['lateEntry.hours'],
  judge(input) {
    const { occurredAt, recordedAt } = recordedNow(input);
    const hours = countValue(input, 'lateEntry.hours');
    const day = dayOf(occurredAt);
    const delay = epochMillisOf(recordedAt) - epochMillisOf(occurredAt);
    const measured = { needed: recordedAt, got: occurredAt };
    if (delay < 0) return unmet('G58', 'entry', day, measured);
    if (delay <= hours * hourMillis) return met('G58', 'entry', day, measured);
    return met('G58', 'late.entry', day, { ...measured, detail: { late: Math.floor(delay / hourMillis), hours } });
  },
};
