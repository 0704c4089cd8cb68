import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { displayEnd } from '../calendar/display-end.ts';
import { definitionOf } from '../jurisdictions/definition-of.ts';
import { termOn } from '../jurisdictions/term-on.ts';
import { makeVerdict, met, unmet } from '../make-verdict.ts';
import { dayOf, daysBetween, endOfDay, type PlainDate } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import { choiceValue, daysValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { countingDay } from './counting-day.ts';
import { notRecorded } from './not-recorded.ts';
import { recordedNow } from './recorded-now.ts';
import { stageOf } from './stage-of.ts';

/**
 * A disclosure hangs for its full days: at least 15 by law since 2026. At posting the days announced must be enough; `due` is the end of
 * the last one. At closing both the moment of closing and that of recording it must be past that end. The day of posting is not counted,
 * a late entry counts from its recording, and a last day that is a rest day moves to the next day that is none. The law is that of the
 * posting; for a late entry the law of its recording as well, so that no posting is dated back to when fewer days were enough. What was taken down early has no posting on record and begins anew.
 * Source: VCL25 art. 35, Civil Code arts 201, 203. A local flow may lengthen, never shorten.
 */
export const g45: Rule = {
  id: 'G45',
  reads: ['recordedAt', 'calendar'],
  values: ['display.days', 'display.restDays'],
  judge: (input) => (input.event.type === 'notice.closed' ? judgeClosing(input) : judgePosting(input)),
};

function judgePosting(input: RuleInput): Verdict {
  const day = dayOf(input.event.occurredAt);
  const from = countingDay(recordedNow(input));
  const needed = Math.max(daysValue(input, 'display.days'), floorOn(from));
  const days = countAt(input.event.data, 'days');
  if (days === null || days < needed) {
    return unmet('G45', 'display.days', day, { needed, got: days, short: days === null ? null : needed - days });
  }
  const last = lastDay(input, from, days);
  return met('G45', 'display.until', day, { needed: last, got: from, short: 0, detail: { days }, due: endOfDay(last) });
}

/** The days that no layer may go below by the law of the day from which they are counted; none where the law leaves them open. */
function floorOn(day: PlainDate): number {
  const { loosen, value } = termOn(definitionOf('display.days'), day);
  return loosen === 'no' ? Number(value) : 0;
}

function judgeClosing(input: RuleInput): Verdict {
  const posted = input.matter.record[`posted.${stageOf(input)}`];
  const days = posted === undefined ? null : countAt(posted.data, 'days');
  if (posted === undefined || days === null) return notRecorded('G45', input, 'posted');
  const last = lastDay(input, countingDay(posted), days);
  const due = endOfDay(last);
  const closing = earlier(recordedNow(input));
  const got = dayOf(closing);
  const ok = closing >= due;
  const short = ok ? 0 : daysBetween(got, last) + 1;
  return makeVerdict({
    rule: 'G45',
    code: 'display.over',
    day: dayOf(posted.occurredAt),
    ok,
    needed: last,
    got,
    short,
    detail: { days },
    due,
  });
}

function lastDay(input: RuleInput, from: PlainDate, days: number): PlainDate {
  const { calendar } = input.facts;
  invariant(calendar !== undefined, 'the calendar was gathered');
  return displayEnd(from, days, calendar, choiceValue(input, 'display.restDays') === 'holidays' ? 'holidays' : 'holidaysAndWeekends');
}

function earlier({ occurredAt, recordedAt }: { readonly occurredAt: Instant; readonly recordedAt: Instant }): Instant {
  return occurredAt < recordedAt ? occurredAt : recordedAt;
}
