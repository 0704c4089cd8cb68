import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { countAt, textAt } from '../read-event.ts';
import { listValue, shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { isValueKey, type ValueKey } from '../values.ts';
import { judgeJointDemand } from './joint-demand.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * The proposer is entitled: Party organisation, villagers' committee, supervision committee, collective economic organisation, at least
 * one tenth of the villagers or one fifth of the representatives jointly. After the Henan measures, art. 54 (HN); there is no national
 * rule, so a local flow may name more (value `proposer.kinds`) or fewer, and change both shares. `params.representatives` names another
 * value for the representatives' share: one third of them have the villagers' assembly called (`joint.villagersAssembly`, VCL25 art. 25).
 */
export const g03: Rule = {
  id: 'G03',
  reads: ['rosters'],
  values: ['proposer.kinds', 'joint.villagers', 'joint.representatives'],
  valuesOf: (params) => [shareKey(params)],
  judge(input) {
    const proposal = proposalOf(input);
    const needed = listValue(input, 'proposer.kinds');
    const got = textAt(proposal, 'proposer', 'kind');
    const count = countAt(proposal, 'proposer', 'count');
    const { rosters } = input.facts;
    if (got === 'villagers' && needed.includes(got)) {
      const base = rosters?.villagersAssembly?.voting ?? 0;
      return judgeJointDemand('G03', input, { count, base, body: 'villagersAssembly', share: shareValue(input, 'joint.villagers') });
    }
    if (got === 'representatives' && needed.includes(got)) {
      const base = rosters?.representativesAssembly?.representatives ?? 0;
      const share = shareValue(input, shareKey(input.params));
      return judgeJointDemand('G03', input, { count, base, body: 'representativesAssembly', share });
    }
    const ok = got !== null && needed.includes(got);
    return makeVerdict({ rule: 'G03', code: 'proposer', day: dayOf(input.event.occurredAt), ok, needed, got });
  },
};

function shareKey(params: JsonObject): ValueKey {
  const named = textAt(params, 'representatives');
  return isValueKey(named) ? named : 'joint.representatives';
}
