import { fraction } from '../../kernel/fraction.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeMajority } from './majority.ts';

/**
 * A review of households (民主评议) had at least one villagers' representative, its votes reconcile with those present, and more than
 * half of those present were in favour. Pattern: Regulation on disaster relief (自然灾害救助条例) art. 20, which asks for the review and
 * gives no numbers; the majority is that of village bodies. Never loosened. The first thing that fails is told.
 */
export const s09: Rule = {
  id: 'S09',
  reads: [],
  values: [],
  judge(input) {
    const base = countAt(input.event.data, 'attendance', 'present');
    const inFavour = countAt(input.event.data, 'votes', 'for');
    const majority = judgeMajority('S09', input, { of: 'present', base, share: fraction(1, 2), inFavour });
    return judgeReviewers(input) ?? judgeVotes(input, base) ?? majority;
  },
};

/** `null` when a representative took part. */
function judgeReviewers(input: RuleInput): Verdict | null {
  const got = countAt(input.event.data, 'attendance', 'representatives');
  if (got !== null && got >= 1) return null;
  const day = dayOf(input.event.occurredAt);
  return makeVerdict({ rule: 'S09', code: 'reviewers', day, ok: false, needed: 1, got, short: got === null ? null : 1 });
}

/** `null` when as many voted, one way or the other or abstaining, as were present; or when it is not known yet how many were. */
function judgeVotes(input: RuleInput, present: number | null): Verdict | null {
  if (present === null) return null;
  const counts = ['for', 'against', 'abstain'].map((way) => countAt(input.event.data, 'votes', way));
  const got = counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  if (got === present) return null;
  const day = dayOf(input.event.occurredAt);
  const short = got === null ? null : Math.abs(present - got);
  return makeVerdict({ rule: 'S09', code: 'reviewVotes', day, ok: false, needed: present, got, short });
}
