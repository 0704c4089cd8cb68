import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeQuorum } from './quorum.ts';

/**
 * Quorum of the Party branch committee: at least one half of its members with a vote. Regulations on Party branches (PBR) art. 12, known
 * from memory only, hence configuration with that provenance. A local flow may tighten it (two thirds is common), never loosen it.
 */
export const g07: Rule = {
  id: 'G07',
  reads: ['rosters'],
  values: ['quorum.branchCommittee'],
  judge: (input) => judgeQuorum('G07', input, 'branchCommittee', shareValue(input, 'quorum.branchCommittee')),
};
