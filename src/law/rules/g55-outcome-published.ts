import { countAt, textAt } from '../read-event.ts';
import { daysValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * The outcome is published, and only after the supervisors checked it: when it is posted, the check stands before it and it hangs for its
 * days; when the matter is archived, both are on record. Holds also where the review of drafts is switched off.
 * Source: VCL25 art. 35 (VCL18 art. 30). A local flow may tighten, never loosen.
 */
export const g55: Rule = {
  id: 'G55',
  reads: [],
  values: ['display.days'],
  judge(input) {
    const { record } = input.matter;
    const reviewed = record['reviewed.outcomeDisclosure'];
    const supervisorsApproved = reviewed === undefined ? null : textAt(reviewed.data, 'verdict') === 'approved';
    if (input.event.type === 'notice.posted')
      return judgeConditions('G55', input, { supervisorsApproved, fullDisplay: fullDisplay(input) });
    return judgeConditions('G55', input, {
      supervisorsApproved,
      outcomePosted: record['posted.outcomeDisclosure'] === undefined ? null : true,
    });
  },
};

function fullDisplay(input: RuleInput): boolean | null {
  const days = countAt(input.event.data, 'days');
  return days === null ? null : days >= daysValue(input, 'display.days');
}
