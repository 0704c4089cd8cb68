import { countAt } from '../read-event.ts';
import { flagValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * Proposal by the Party branch and consultation of the two committees may be one meeting only where secretary and director are one person
 * on that day and the flow allows it (value `merged.allowed`, off by default); the attendance of both bodies is recorded all the same.
 * Local practice (VCL25 art. 8 para. 3 allows the one person). A local flow may allow or forbid it. Named only by transitions that merge.
 */
export const g08: Rule = {
  id: 'G08',
  reads: ['secretaryIsDirector'],
  values: ['merged.allowed'],
  judge(input) {
    const { data, type } = input.event;
    const asked = {
      mergedAllowed: flagValue(input, 'merged.allowed'),
      secretaryIsDirector: input.facts.secretaryIsDirector ?? null,
    };
    if (type !== 'meeting.held') return judgeConditions('G08', input, asked);
    const told = countAt(data, 'attendance', 'present') !== null && countAt(data, 'merged', 'attendance', 'present') !== null;
    return judgeConditions('G08', input, { ...asked, bothAttendances: told ? true : null });
  },
};
