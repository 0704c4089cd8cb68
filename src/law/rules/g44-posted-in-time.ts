import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { daysValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeWithin } from './judge-within.ts';
import { notAsked } from './not-asked.ts';
import { openLimit } from './open-limit.ts';
import { routeOf } from './route-of.ts';
import { stageOf } from './stage-of.ts';

const follows = { resolutionDisclosure: 'resolved', outcomeDisclosure: 'completed', posting: null } as const;

/**
 * A decision is posted within its days, sooner where it is about collective assets or money; an outcome within the same days of its
 * completion. Judged with the decision itself, it opens the limit; late posting is warned of and stays possible. `params.since` names
 * another slot of the record from which to count; where nothing came before, nothing is asked. A matter whose class is not known has
 * the shorter days.
 * Source: VCL25 art. 35 ("随时"), CQ art. 30 (10 days), ZJ-A art. 25 (5 days for finance), patterns from elsewhere. A local flow may
 * tighten and loosen it.
 */
export const g44: Rule = {
  id: 'G44',
  reads: ['hasCollective'],
  values: ['publish.within', 'publish.finance.within'],
  judge(input) {
    const route = routeOf(input);
    const ordinary = route !== null && !route.asset && !route.finance;
    const days = daysValue(input, ordinary ? 'publish.within' : 'publish.finance.within');
    if (input.event.type !== 'notice.posted') return openLimit('G44', input, dayOf(input.event.occurredAt), days);
    const slot = textAt(input.params, 'since') ?? follows[stageOf(input)];
    const since = slot === null ? undefined : input.matter.record[slot];
    return since === undefined ? notAsked('G44', input) : judgeWithin('G44', input, dayOf(since.occurredAt), days);
  },
};
