import { textAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * The list that this step names is a kept version, the organisation's own, drawn from the list above that is in force, and, once one is in
 * hand, that very one. After SEED 二(一): district guidance, street list, village choice. The house's own rule of integrity; never loosened.
 */
export const s16: Rule = {
  id: 'S16',
  reads: ['list'],
  values: [],
  judge(input) {
    const { list } = input.facts;
    if (list === undefined) return judgeConditions('S16', input, { listKept: null, listOwn: null, listDrawn: null, listInHand: null });
    const { kept, own, drawn } = list;
    return judgeConditions('S16', input, { listKept: kept, listOwn: own, listDrawn: drawn, listInHand: isInHand(input, list.hash) });
  },
};

const putForward: readonly string[] = ['list.drafted', 'proposal.submitted', 'plan.amended'];

/** Whether it is the list that the matter is about; what is put forward just now becomes that. */
function isInHand({ event, matter }: RuleInput, named: string): boolean {
  if (putForward.includes(event.type)) return true;
  const drafted = matter.record['drafted'];
  return named === (drafted === undefined ? matter.plan.hash : textAt(drafted.data, 'listHash'));
}
