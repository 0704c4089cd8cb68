import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, flagAt, objectAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Voting by proxy only where law knows it: at the collective's members' assembly, in writing, by a member of the same household.
 * Source: RCEO art. 27. A local flow may tighten, never loosen.
 */
export const g35: Rule = {
  id: 'G35',
  reads: [],
  values: [],
  judge(input) {
    const { data, occurredAt } = input.event;
    const attendance = objectAt(data, 'attendance');
    if (attendance === null) return notRecorded('G35', input, 'attendance');
    const proxies = countAt(attendance, 'proxies', 'count') ?? 0;
    const known = textAt(data, 'body') === 'collectiveMembersAssembly';
    if (proxies > 0 && known) {
      return judgeConditions('G35', input, {
        writtenProxy: flagAt(attendance, 'proxies', 'written'),
        sameHousehold: flagAt(attendance, 'proxies', 'sameHousehold'),
      });
    }
    return makeVerdict({
      rule: 'G35',
      code: 'proxies',
      day: dayOf(occurredAt),
      ok: proxies === 0,
      needed: 0,
      got: proxies,
      short: proxies,
    });
  },
};
