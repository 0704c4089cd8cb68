import type { Rule } from '../rule.ts';
import { judgeFilings } from './filings.ts';

/**
 * A street's list, new or changed, is filed with every receiver before it is published and comes into force (SEED 三(二), 三(四)). Code
 * `filings`. Other districts may name other receivers.
 */
export const s18: Rule = {
  id: 'S18',
  reads: [],
  values: ['filing.receivers'],
  judge: (input) => judgeFilings('S18', input),
};
