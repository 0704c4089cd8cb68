import { flagAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';

/**
 * The body states that it checked the content: nothing against law or public morals, nothing that cuts women's rights.
 * Source: VCL25 art. 31 (VCL18 art. 27), WPL art. 56. A local flow may tighten, never loosen.
 */
export const g39: Rule = {
  id: 'G39',
  reads: [],
  values: [],
  judge: (input) =>
    judgeConditions('G39', input, {
      lawAndMorals: flagAt(input.event.data, 'lawfulness', 'lawAndMorals'),
      womensRights: flagAt(input.event.data, 'lawfulness', 'womensRights'),
    }),
};
