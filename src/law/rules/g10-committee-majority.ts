import type { Verdict } from '../../kernel/verdict.ts';
import type { Body } from '../body.ts';
import { countAt, objectAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { dueCount } from './due-count.ts';
import { judgeMajority } from './majority.ts';
import { meetingOf } from './meeting-of.ts';
import { namedBody } from './named-body.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Majority of a committee. The two committees (the default): more than half of those present; local practice. With
 * `params.body: 'branchCommittee'`: more than half of those due; PBR, known from memory. Where both met as one, each needs its own; the
 * first that lacks it is told. A local flow may tighten both, never loosen.
 */
export const g10: Rule = {
  id: 'G10',
  reads: ['rosters'],
  values: ['pass.twoCommittees', 'pass.branchCommittee'],
  judge(input) {
    const body = namedBody(input, 'body') ?? 'twoCommittees';
    const own = judgeCommittee(input, body);
    if (!own.ok || objectAt(input.event.data, 'merged') === null) return own;
    const other = judgeCommittee(input, body === 'branchCommittee' ? 'twoCommittees' : 'branchCommittee');
    return other.ok ? own : other;
  },
};

function judgeCommittee(input: RuleInput, body: Body): Verdict {
  const meeting = meetingOf(input.event, body);
  const inFavour = countAt(meeting, 'votes', 'for');
  if (body !== 'branchCommittee') {
    const base = countAt(meeting, 'attendance', 'present');
    return judgeMajority('G10', input, { of: 'present', base, share: shareValue(input, 'pass.twoCommittees'), inFavour });
  }
  const base = dueCount(input, body);
  if (base === null) return notRecorded('G10', input, 'roster', { body });
  return judgeMajority('G10', input, { of: 'due', base, share: shareValue(input, 'pass.branchCommittee'), inFavour });
}
