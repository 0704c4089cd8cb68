import { invariant } from '../../kernel/invariant.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { displayEnd } from '../calendar/display-end.ts';
import type { CalendarFacts } from '../fact.ts';
import { makeVerdict } from '../make-verdict.ts';
import { addDays, dayOf, daysBetween, endOfDay, type PlainDate } from '../plain-date.ts';
import { countAt, flagAt, textAt } from '../read-event.ts';
import { choiceValue, daysValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { countingDay } from './counting-day.ts';
import { notRecorded } from './not-recorded.ts';
import { recordedNow } from './recorded-now.ts';

/**
 * Between what was recorded under `params.since` and now lie the full days of a waiting period (`params.days`, `params.unit`): a posting
 * inside a procedure, an observation, a time to bid. With `params.board` it hangs on the village board, which is 村务公开: its days are at least the configured
 * ones (`display.days`, fifteen by law since 2026: VCL25 art. 35). The first day is not counted, a late entry counts from its recording, and a
 * last day that is a rest day moves on (Civil Code arts 201, 203). A local flow may lengthen, never shorten.
 */
export const s14: Rule = {
  id: 'S14',
  reads: ['recordedAt', 'calendar'],
  values: ['display.days', 'display.restDays'],
  judge(input) {
    const since = input.matter.record[textAt(input.params, 'since') ?? ''];
    const { calendar } = input.facts;
    invariant(calendar !== undefined, 'the calendar was gathered');
    if (since === undefined) return notRecorded('S14', input, 'previousStep');
    const { days, last } = longer(input, countingDay(since), calendar);
    const { occurredAt, recordedAt } = recordedNow(input);
    const now = occurredAt < recordedAt ? occurredAt : recordedAt;
    const ok = now >= endOfDay(last);
    const got = dayOf(now);
    const short = ok ? 0 : daysBetween(got, last) + 1;
    const due = endOfDay(last);
    return makeVerdict({ rule: 'S14', code: 'waitingPeriod', day: dayOf(occurredAt), ok, needed: last, got, short, detail: { days }, due });
  },
};

/** The flow's own days; on the village board the configured ones where these end later. */
function longer(input: RuleInput, from: PlainDate, calendar: CalendarFacts): { readonly days: number; readonly last: PlainDate } {
  const days = countAt(input.params, 'days') ?? 0;
  const own = {
    days,
    last: textAt(input.params, 'unit') === 'working' ? workingEnd(from, days, calendar) : calendarEnd(input, from, days, calendar),
  };
  if (flagAt(input.params, 'board') !== true) return own;
  const display = daysValue(input, 'display.days');
  const lawful = { days: display, last: calendarEnd(input, from, display, calendar) };
  return lawful.last > own.last ? lawful : own;
}

function calendarEnd(input: RuleInput, from: PlainDate, days: number, calendar: CalendarFacts): PlainDate {
  const restDays = choiceValue(input, 'display.restDays') === 'holidays' ? 'holidays' : 'holidaysAndWeekends';
  return displayEnd(from, days, calendar, restDays);
}

function workingEnd(from: PlainDate, days: number, calendar: CalendarFacts): PlainDate {
  // Beyond the last known notice the longest break there has been is added, as for a display.
  return addDays(from, days * 2 + 14) <= calendar.knownTo ? addWorkingDays(from, days, calendar) : addDays(from, days * 2 + 9);
}
