import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeQuorum } from './quorum.ts';

/**
 * Quorum of the Party members' assembly: at least one half of the members with a vote (应到会). PBR art. 11. A local flow may tighten it
 * (two thirds is common), never loosen it.
 */
export const g14: Rule = {
  id: 'G14',
  reads: ['rosters'],
  values: ['quorum.partyMembersAssembly'],
  judge: (input) => judgeQuorum('G14', input, 'partyMembersAssembly', shareValue(input, 'quorum.partyMembersAssembly')),
};
