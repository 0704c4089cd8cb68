import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';
import { routeOf } from './route-of.ts';

/**
 * Representatives who cannot agree may send the same plan up to the villagers' assembly: only they, only a matter that was delegated
 * to them, and only the plan as it stands.
 * Source: ZJ art. 17, CQ art. 11, patterns from elsewhere; nothing in it is a number to tighten or loosen.
 */
export const g38: Rule = {
  id: 'G38',
  reads: ['hasCollective'],
  values: [],
  judge(input) {
    const { data } = input.event;
    const outcome = textAt(data, 'outcome');
    if (outcome !== null && outcome !== 'split') return notAsked('G38', input);
    const route = routeOf(input);
    if (route === null) return notRecorded('G38', input, 'proposal');
    const body = textAt(data, 'body');
    const planHash = textAt(data, 'planHash');
    return judgeConditions('G38', input, {
      representativesMet: body === null ? null : body === 'representativesAssembly',
      delegableMatter: route.delegableTo === 'representativesAssembly',
      samePlan: planHash === null ? null : planHash === input.matter.plan.hash,
    });
  },
};
