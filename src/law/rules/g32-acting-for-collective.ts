import type { Body } from '../body.ts';
import { textAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';
import { judgeOfAll } from './of-all.ts';
import { routeOf } from './route-of.ts';

/**
 * Where a village has no collective economic organisation, its committee acts for it (代行), and matters of the collective are decided
 * by the collective's thresholds: two thirds present and two thirds of all in favour. The whole is the members' roster where one is
 * kept, else the villagers'; for representatives with a delegation, all of them.
 * Source: VCL25 art. 28 para. 4, RCEO art. 64. A local flow may tighten, never loosen.
 */
export const g32: Rule = {
  id: 'G32',
  reads: ['hasCollective', 'rosters'],
  values: ['quorum.collectiveMembersAssembly', 'pass.collectiveMembersAssembly', 'pass.collectiveDelegatesAssembly'],
  judge(input) {
    const route = routeOf(input);
    if (route === null) return notRecorded('G32', input, 'proposal');
    if (input.facts.hasCollective === true || route.thresholds === 'village') return notAsked('G32', input);
    if (textAt(input.event.data, 'body') === 'representativesAssembly') {
      const share = shareValue(input, 'pass.collectiveDelegatesAssembly');
      return judgeOfAll('G32', input, { roster: 'representativesAssembly', presence: share, approval: share });
    }
    return judgeOfAll('G32', input, {
      roster: wholeOf(input),
      presence: shareValue(input, 'quorum.collectiveMembersAssembly'),
      approval: shareValue(input, 'pass.collectiveMembersAssembly'),
    });
  },
};

function wholeOf(input: RuleInput): Body {
  const members = input.facts.rosters?.collectiveMembersAssembly?.voting ?? 0;
  return members > 0 ? 'collectiveMembersAssembly' : 'villagersAssembly';
}
