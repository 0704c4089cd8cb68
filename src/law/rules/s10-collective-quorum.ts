import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { namedBody } from './named-body.ts';
import { judgeQuorum } from './quorum.ts';
import { wholeCount } from './whole-count.ts';

/**
 * Quorum of the collective's assemblies as a verdict of its own: what a meeting that came to no decision is measured by. At least two
 * thirds of the members (RCEO art. 27); delegates as many as their pass rule needs (RCEO art. 28). Tighter by charter, never looser.
 */
export const s10: Rule = {
  id: 'S10',
  reads: ['rosters'],
  values: ['quorum.collectiveMembersAssembly', 'pass.collectiveDelegatesAssembly'],
  judge(input) {
    const body = namedBody(input, 'body') ?? 'collectiveMembersAssembly';
    const key = body === 'collectiveDelegatesAssembly' ? 'pass.collectiveDelegatesAssembly' : 'quorum.collectiveMembersAssembly';
    return judgeQuorum('S10', input, body, shareValue(input, key), wholeCount(input, body));
  },
};
