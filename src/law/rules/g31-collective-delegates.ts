import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeOfAll } from './of-all.ts';

/**
 * The collective's delegates' assembly: at least two thirds of all delegates in favour, and therefore as many present.
 * Source: RCEO art. 28. The collective's charter or a local flow may tighten, never loosen.
 */
export const g31: Rule = {
  id: 'G31',
  reads: ['rosters'],
  values: ['pass.collectiveDelegatesAssembly'],
  judge(input) {
    const share = shareValue(input, 'pass.collectiveDelegatesAssembly');
    return judgeOfAll('G31', input, { roster: 'collectiveDelegatesAssembly', presence: share, approval: share });
  },
};
