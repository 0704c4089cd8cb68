import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeOfAll } from './of-all.ts';

/**
 * The collective's members' assembly: at least two thirds of the members with full capacity present, and at least two thirds of all of
 * them in favour. 666 of 1000 fails though it be 95 % of those present.
 * Source: RCEO art. 27. The collective's charter or a local flow may tighten, never loosen.
 */
export const g30: Rule = {
  id: 'G30',
  reads: ['rosters'],
  values: ['quorum.collectiveMembersAssembly', 'pass.collectiveMembersAssembly'],
  judge: (input) =>
    judgeOfAll('G30', input, {
      roster: 'collectiveMembersAssembly',
      presence: shareValue(input, 'quorum.collectiveMembersAssembly'),
      approval: shareValue(input, 'pass.collectiveMembersAssembly'),
    }),
};
