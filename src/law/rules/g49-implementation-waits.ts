import { flagValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeNoneOpen } from './none-open.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Nothing is carried out before the resolution's display is over and no objection is open.
 * Local practice: the law is silent. Default on; a local flow may loosen it (`implementation.wait`), and the verdict then says that
 * nothing was asked.
 */
export const g49: Rule = {
  id: 'G49',
  reads: [],
  values: ['implementation.wait'],
  judge(input) {
    if (!flagValue(input, 'implementation.wait')) return notAsked('G49', input);
    if (input.matter.record['closed.resolutionDisclosure'] === undefined) return notRecorded('G49', input, 'closed');
    return judgeNoneOpen('G49', input, 'objection');
  },
};
