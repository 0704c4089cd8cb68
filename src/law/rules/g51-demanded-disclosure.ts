import type { Verdict } from '../../kernel/verdict.ts';
import { addDays, dayOf, endOfDay } from '../plain-date.ts';
import { countAt, textAt } from '../read-event.ts';
import { daysValue, shareValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeJointDemand } from './joint-demand.ts';
import { judgeNoneOpen } from './none-open.ts';
import { judgeWithin } from './judge-within.ts';
import { notRecorded } from './not-recorded.ts';
import { openedByRef } from './opened-by-ref.ts';

/**
 * One tenth of the villagers or one fifth of the representatives may demand that more be disclosed. Enough of them open the limit for
 * supplying it; a late supply is warned of; a disclosure does not close while a demand is open.
 * Source: SD-O art. 8, CQ art. 27, patterns from elsewhere. A local flow may tighten and loosen it.
 */
export const g51: Rule = {
  id: 'G51',
  reads: ['rosters'],
  values: ['joint.villagers', 'joint.representatives', 'disclosure.supply'],
  judge(input) {
    const { type } = input.event;
    if (type === 'disclosure.demanded') return judgeDemand(input);
    if (type !== 'disclosure.supplied') return judgeNoneOpen('G51', input, 'demand');
    const demanded = openedByRef(input, 'demand');
    if (demanded === null) return notRecorded('G51', input, 'demand');
    return judgeWithin('G51', input, dayOf(demanded.occurredAt), daysValue(input, 'disclosure.supply'));
  },
};

function judgeDemand(input: RuleInput): Verdict {
  const { data, occurredAt } = input.event;
  const { rosters } = input.facts;
  const count = countAt(data, 'count');
  const demand =
    textAt(data, 'by') === 'representatives'
      ? ({
          body: 'representativesAssembly',
          base: rosters?.representativesAssembly?.representatives ?? 0,
          share: shareValue(input, 'joint.representatives'),
        } as const)
      : ({
          body: 'villagersAssembly',
          base: rosters?.villagersAssembly?.voting ?? 0,
          share: shareValue(input, 'joint.villagers'),
        } as const);
  const verdict = judgeJointDemand('G51', input, { ...demand, count });
  if (!verdict.ok) return verdict;
  return { ...verdict, due: endOfDay(addDays(dayOf(occurredAt), daysValue(input, 'disclosure.supply'))) };
}
