import type { JsonObject } from '../../kernel/json.ts';
import type { Body } from '../body.ts';
import type { PlainDate } from '../plain-date.ts';
import type { RuleInput } from '../rule.ts';
import { countingDay } from './counting-day.ts';
import { recordedNow } from './recorded-now.ts';

/** The notice of a meeting: what it says, and the day from which its period runs ({@link countingDay}). */
export interface Notice {
  readonly data: JsonObject;
  readonly day: PlainDate;
}

/**
 * The notice of a body's meeting: this event when it is one, else the recorded one; `null` without any. Reads `recordedAt`, because a
 * notice that is being recorded late runs from its recording.
 */
export function noticeOf(input: RuleInput, body: Body): Notice | null {
  if (input.event.type !== 'meeting.convened') {
    const recorded = input.matter.record[`convened.${body}`];
    return recorded === undefined ? null : { data: recorded.data, day: countingDay(recorded) };
  }
  return { data: input.event.data, day: countingDay(recordedNow(input)) };
}
