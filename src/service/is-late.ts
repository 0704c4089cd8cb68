import type { Verdict } from '../kernel/verdict.ts';

/** Whether an entry counts as late (补录): the rule on dating (G58) says so in its verdict. */
export function isLate(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ rule, detail }) => rule === 'G58' && detail?.['late'] !== undefined);
}
