import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, textAt } from '../read-event.ts';
import { countValue, daysValue, shareValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeJointDemand } from './joint-demand.ts';
import { openLimit } from './open-limit.ts';

const speakers: readonly string[] = ['supervisor', 'officer', 'clerk'];

/**
 * An inquiry (质询) is opened by the supervision committee, by enough representatives (value `inquiry.representatives`, five), or by at
 * least one tenth of the voters (value `joint.villagers`). Once it may be, `due` is the end of the last day for the answer (value
 * `inquiry.reply`, fifteen days). Nobody else's access speaks for the supervision committee. After ZJ art. 36. A local flow may tighten or loosen the numbers.
 */
export const s08: Rule = {
  id: 'S08',
  reads: ['rosters', 'actor'],
  values: ['inquiry.representatives', 'joint.villagers', 'inquiry.reply'],
  judge(input) {
    const limit = openLimit('S08', input, dayOf(input.event.occurredAt), daysValue(input, 'inquiry.reply'));
    if (textAt(input.event.data, 'by') === 'supervisionCommittee') return judgeSupervisor(input) ?? limit;
    const verdict = judgeCount(input);
    return verdict.ok && limit.due !== undefined ? { ...verdict, due: limit.due } : verdict;
  },
};

/** `null` when whoever records may speak for the supervision committee, or writes down what it handed in. */
function judgeSupervisor(input: RuleInput): Verdict | null {
  const got = input.facts.actor?.roles ?? null;
  if (got?.some((role) => speakers.includes(role)) === true) return null;
  return unmet('S08', 'roles', dayOf(input.event.occurredAt), { needed: speakers, got });
}

function judgeCount(input: RuleInput): Verdict {
  const by = textAt(input.event.data, 'by');
  const count = countAt(input.event.data, 'count');
  if (by === 'voters') {
    const base = input.facts.rosters?.villagersAssembly?.voting ?? 0;
    return judgeJointDemand('S08', input, { count, base, body: 'villagersAssembly', share: shareValue(input, 'joint.villagers') });
  }
  const needed = countValue(input, 'inquiry.representatives');
  const got = by === 'representatives' ? count : null;
  const short = got === null ? null : Math.max(0, needed - got);
  return makeVerdict({ rule: 'S08', code: 'jointCount', day: dayOf(input.event.occurredAt), ok: short === 0, needed, got, short });
}
