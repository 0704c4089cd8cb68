import { flagAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * The seal is used on a numbered decision or register line, with the director's signature, by a keeper who is not the approver, and never
 * on blank paper.
 * Source: CQ art. 21, BJ art. 31, patterns from elsewhere. A local flow may tighten, never loosen.
 */
export const g53: Rule = {
  id: 'G53',
  reads: [],
  values: [],
  judge(input) {
    const { data } = input.event;
    const approver = textAt(data, 'approver');
    const keeper = textAt(data, 'keeper');
    const blankPaper = flagAt(data, 'blankPaper');
    return judgeConditions('G53', input, {
      decisionNumber: textAt(data, 'decision') === null ? null : true,
      directorSigned: flagAt(data, 'directorSigned'),
      keeperIsNotApprover: approver === null || keeper === null ? null : approver !== keeper,
      noBlankPaper: blankPaper === null ? null : !blankPaper,
    });
  },
};
