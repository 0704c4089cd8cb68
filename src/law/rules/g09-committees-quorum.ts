import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeQuorum } from './quorum.ts';

/**
 * Quorum of the two committees (村"两委"): at least two thirds of their distinct members; who sits in both counts once. There is no
 * national rule; local custom, known from memory. A local flow may tighten it, or loosen it down to one half.
 */
export const g09: Rule = {
  id: 'G09',
  reads: ['rosters'],
  values: ['quorum.twoCommittees'],
  judge: (input) => judgeQuorum('G09', input, 'twoCommittees', shareValue(input, 'quorum.twoCommittees')),
};
