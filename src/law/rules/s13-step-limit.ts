import { invariant } from '../../kernel/invariant.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { met, unmet } from '../make-verdict.ts';
import { addDays, endOfDay } from '../plain-date.ts';
import { countAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { countingDay } from './counting-day.ts';
import { recordedNow } from './recorded-now.ts';

/**
 * The step that begins now has days in which it must be done (`params.days`, `params.unit`: `calendar` or `working`); `due` is the end of the
 * last one. The day on which it begins is not counted (Civil Code art. 201). It refuses only a flow that names no days: a
 * step that is late is shown as late. The days are the flow's, with the basis that it names; a local flow may shorten them. Beyond the last known notice of days off working
 * days are counted as calendar days, which is stricter.
 */
export const s13: Rule = {
  id: 'S13',
  reads: ['recordedAt', 'calendar'],
  values: [],
  judge(input) {
    const { calendar } = input.facts;
    invariant(calendar !== undefined, 'the calendar was gathered');
    const days = countAt(input.params, 'days');
    const from = countingDay(recordedNow(input));
    if (days === null) return unmet('S13', 'stepLimit', from, { needed: null, got: null });
    const working = textAt(input.params, 'unit') === 'working' && addDays(from, days * 2 + 14) <= calendar.knownTo;
    const last = working ? addWorkingDays(from, days, calendar) : addDays(from, days);
    return met('S13', 'stepLimit', from, { needed: days, got: last, due: endOfDay(last) });
  },
};
