import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, objectAt, textAt } from '../read-event.ts';
import { flagValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Presence by video or messaging only where it is allowed: at the collective's members' assembly by law; elsewhere only where
 * `online.villageBodies` is on, and then with proof of identity.
 * Source: RCEO art. 27; for village bodies the law is silent, so the default is off. A local flow may switch it on.
 */
export const g36: Rule = {
  id: 'G36',
  reads: [],
  values: ['online.villageBodies'],
  judge(input) {
    const { data, occurredAt } = input.event;
    const attendance = objectAt(data, 'attendance');
    if (attendance === null) return notRecorded('G36', input, 'attendance');
    const allowed = flagValue(input, 'online.villageBodies');
    const online = countAt(attendance, 'online') ?? 0;
    const free = online === 0 || textAt(data, 'body') === 'collectiveMembersAssembly';
    if (!free && allowed) return judgeConditions('G36', input, { identityProof: textAt(data, 'identityProof') === null ? null : true });
    return makeVerdict({ rule: 'G36', code: 'online', day: dayOf(occurredAt), ok: free, needed: 0, got: online, short: free ? 0 : online });
  },
};
