import type { Verdict } from '../../kernel/verdict.ts';
import { addDays, endOfDay } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { daysValue, flagValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { countingDay } from './counting-day.ts';
import { judgeWithin } from './judge-within.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';
import { openLimit } from './open-limit.ts';
import { recordedNow } from './recorded-now.ts';
import { stageOf } from './stage-of.ts';

/**
 * Supervisors review the draft of a disclosure before it is posted, and what is posted is the text that they approved. A draft opens
 * their days to object, an objection the committee's days to answer; a late objection or answer is warned of, not lost.
 * Source: SD-O arts 11, 16, patterns from elsewhere; default required, 5 + 5 days. A local flow may tighten and loosen both.
 */
export const g43: Rule = {
  id: 'G43',
  reads: ['recordedAt'],
  values: ['review.required', 'review.objection', 'review.answer'],
  judge(input) {
    const { type } = input.event;
    if (type === 'notice.drafted') return openLimit('G43', input, countingDay(recordedNow(input)), daysValue(input, 'review.objection'));
    if (type === 'notice.reviewed') return judgeReview(input);
    if (type === 'notice.answered') return judgeAnswer(input);
    return judgePosting(input);
  },
};

function judgeReview(input: RuleInput): Verdict {
  const drafted = input.matter.record[`drafted.${stageOf(input)}`];
  if (drafted === undefined) return notRecorded('G43', input, 'drafted');
  const verdict = judgeWithin('G43', input, countingDay(drafted), daysValue(input, 'review.objection'));
  if (textAt(input.event.data, 'verdict') !== 'objected') return verdict;
  return { ...verdict, due: endOfDay(addDays(countingDay(recordedNow(input)), daysValue(input, 'review.answer'))) };
}

function judgeAnswer(input: RuleInput): Verdict {
  const objected = input.matter.record[`objected.${stageOf(input)}`];
  if (objected === undefined) return notRecorded('G43', input, 'objected');
  return judgeWithin('G43', input, countingDay(objected), daysValue(input, 'review.answer'));
}

function judgePosting(input: RuleInput): Verdict {
  if (!flagValue(input, 'review.required')) return notAsked('G43', input);
  const reviewed = input.matter.record[`reviewed.${stageOf(input)}`];
  if (reviewed === undefined) return notRecorded('G43', input, 'reviewed');
  const posted = textAt(input.event.data, 'contentHash');
  return judgeConditions('G43', input, {
    supervisorsApproved: textAt(reviewed.data, 'verdict') === 'approved',
    reviewedText: posted === null ? null : posted === textAt(reviewed.data, 'contentHash'),
  });
}
