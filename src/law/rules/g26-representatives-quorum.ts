import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeQuorum } from './quorum.ts';
import { wholeCount } from './whole-count.ts';

const body = 'representativesAssembly';

/**
 * Quorum of the villagers' representatives' assembly: at least two thirds of its composition present, whoever was left out of
 * those due. 2/3 of 35 is 24.
 * Source: VCL25 art. 30 (VCL18 art. 26). A local flow may tighten the share, never loosen it.
 */
export const g26: Rule = {
  id: 'G26',
  reads: ['rosters'],
  values: ['quorum.representativesAssembly'],
  judge(input) {
    const share = shareValue(input, 'quorum.representativesAssembly');
    return judgeQuorum('G26', input, body, share, wholeCount(input, body));
  },
};
