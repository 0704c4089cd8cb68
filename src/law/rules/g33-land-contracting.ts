import { bodies } from '../body.ts';
import { flagAt, textAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';
import { judgeOfAll } from './of-all.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * Contracting of land: two thirds of all in favour when it is resolved; and when a contract is made with somebody outside the
 * collective, the township's approval exists before it is signed. Asks nothing of other classes of matter.
 * Source: RLC arts 19, 28, 52. A local flow may tighten the share, never loosen it; the approval is never waived.
 */
export const g33: Rule = {
  id: 'G33',
  reads: ['rosters'],
  values: ['pass.collectiveMembersAssembly'],
  judge(input) {
    const proposal = proposalOf(input);
    if (proposal === null) return notRecorded('G33', input, 'proposal');
    if (textAt(proposal, 'matterClass') !== 'landContract') return notAsked('G33', input);
    const { type, data } = input.event;
    if (type === 'contract.signed') {
      const external = flagAt(data, 'external');
      if (external === false) return notAsked('G33', input);
      const approved = textAt(data, 'townshipApproval') !== null;
      return judgeConditions('G33', input, { townshipApproval: external === null ? null : approved });
    }
    const roster = bodies.find((body) => body === textAt(data, 'body')) ?? 'collectiveMembersAssembly';
    const share = shareValue(input, 'pass.collectiveMembersAssembly');
    return judgeOfAll('G33', input, { roster, presence: share, approval: share });
  },
};
