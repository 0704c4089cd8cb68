import { makeVerdict } from '../make-verdict.ts';
import { dayOf, endOfDay, parsePlainDate } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * A rectification is ordered with a last day, not before the day of the order; `due` is the end of it. After the supervisors' power to
 * ask for correction (VCL25 art. 37; SEED 二(五) 督促整改). Whoever orders sets the day: no number of days is law.
 *
 * @throws {Failure} DATE_INVALID for a text that is no day
 */
export const s12: Rule = {
  id: 'S12',
  reads: [],
  values: [],
  judge(input) {
    const day = dayOf(input.event.occurredAt);
    const told = textAt(input.event.data, 'until');
    const until = told === null ? null : parsePlainDate(told);
    const ok = until !== null && until >= day;
    return makeVerdict({
      rule: 'S12',
      code: 'rectifyUntil',
      day,
      ok,
      needed: day,
      got: until,
      due: until === null ? undefined : endOfDay(until),
    });
  },
};
