import { daysValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeNoticeDays } from './notice-days.ts';

/**
 * Notice of the villagers' representatives' assembly: three days. There is no national period; ZJ, CQ, BJ have three, SD five, SH ten. A
 * local flow may set more, or fewer down to none.
 */
export const g22: Rule = {
  id: 'G22',
  reads: ['recordedAt'],
  values: ['notice.representativesAssembly', 'notice.strictCounting'],
  judge: (input) => judgeNoticeDays('G22', input, 'representativesAssembly', daysValue(input, 'notice.representativesAssembly')),
};
