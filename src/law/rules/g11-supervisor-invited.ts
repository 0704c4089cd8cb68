import { flagAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * The supervision committee is invited to sit in (judged at the notice), and sat in or has the reason of its absence recorded (judged at
 * the meeting). VCL25 art. 37. Required; a local flow may tighten it, never drop it. The reason's text is not repeated in the verdict.
 */
export const g11: Rule = {
  id: 'G11',
  reads: [],
  values: [],
  judge(input) {
    const { data, type } = input.event;
    if (type !== 'meeting.held') return judgeConditions('G11', input, { supervisorInvited: flagAt(data, 'supervisorInvited') });
    const present = flagAt(data, 'supervisor', 'present');
    const supervisorAttendanceTold = present === false ? textAt(data, 'supervisor', 'absenceReason') !== null : present;
    return judgeConditions('G11', input, { supervisorAttendanceTold });
  },
};
