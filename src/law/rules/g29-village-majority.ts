import { countAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeMajority } from './majority.ts';

/**
 * Village bodies pass what more than half of those present vote for. Abstentions and blanks stay in the base: 12 of 24 is not 过半数.
 * Source: VCL25 arts 26, 30, 32 (VCL18 arts 22, 26, 28). A local flow may tighten the share, never loosen it.
 */
export const g29: Rule = {
  id: 'G29',
  reads: [],
  values: ['pass.villageBodies'],
  judge(input) {
    const { data } = input.event;
    return judgeMajority('G29', input, {
      of: 'present',
      base: countAt(data, 'attendance', 'present'),
      share: shareValue(input, 'pass.villageBodies'),
      inFavour: countAt(data, 'votes', 'for'),
    });
  },
};
