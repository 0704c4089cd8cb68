import type { Instant } from '../../kernel/instant.ts';
import { dayOf, type PlainDate } from '../plain-date.ts';

/**
 * The day from which a period runs: the later of the day on which a thing happened and the day on which it was recorded, so that a
 * late entry can never shorten a notice.
 */
export function countingDay(happened: { readonly occurredAt: Instant; readonly recordedAt: Instant }): PlainDate {
  const occurred = dayOf(happened.occurredAt);
  const recorded = dayOf(happened.recordedAt);
  return recorded > occurred ? recorded : occurred;
}
