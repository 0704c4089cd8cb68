import { invariant } from '../../kernel/invariant.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { displayEnd } from '../calendar/display-end.ts';
import { makeVerdict } from '../make-verdict.ts';
import type { RecordedEvent } from '../matter.ts';
import { addDays, dayOf, daysBetween } from '../plain-date.ts';
import { countAt, textAt } from '../read-event.ts';
import { choiceValue, daysValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { countingDay } from './counting-day.ts';
import { meetingDay } from './meeting-day.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';
import { routeOf } from './route-of.ts';

/**
 * Before a vote on assets the plan as it stands is open for comment for its days, where it is switched on (value `consultation.days`,
 * 0 is off and the default; 15 in ZJ-A art. 20); before a vote on anything, where the flow itself names the days under that key. Days are counted as those of a display: the day of posting is not, a last day that is a
 * rest day moves on, and a late entry counts from its recording. A local flow may tighten or loosen it. While it is not known whether
 * the matter is one of assets, it counts as one.
 */
export const g24: Rule = {
  id: 'G24',
  reads: ['hasCollective', 'calendar'],
  values: ['consultation.days', 'display.restDays'],
  judge(input) {
    const days = daysValue(input, 'consultation.days');
    const isNamed = countAt(input.params, 'consultation.days') !== null;
    if (days === 0 || (!isNamed && routeOf(input)?.asset === false)) return notAsked('G24', input);
    const { consultation } = input.matter.record;
    if (consultation === undefined || textAt(consultation.data, 'planHash') !== input.matter.plan.hash) {
      return notRecorded('G24', input, 'consultation');
    }
    return judgeDays(input, consultation, days);
  },
};

function judgeDays(input: RuleInput, consultation: RecordedEvent, days: number): Verdict {
  const { calendar } = input.facts;
  invariant(calendar !== undefined, 'the calendar was gathered');
  const restDays = choiceValue(input, 'display.restDays') === 'holidays' ? 'holidays' : 'holidaysAndWeekends';
  const posted = countingDay(consultation);
  const needed = addDays(displayEnd(posted, days, calendar, restDays), 1);
  const got = meetingDay(input.event);
  return makeVerdict({
    rule: 'G24',
    code: 'consultation',
    day: dayOf(input.event.occurredAt),
    ok: got !== null && got >= needed,
    needed,
    got,
    short: got === null ? null : Math.max(0, daysBetween(got, needed)),
    detail: { days, posted },
  });
}
