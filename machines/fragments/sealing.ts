import type { Step } from './step.ts';
import type { RuleUse } from './transition.ts';

/**
 * The village seal is used: on a numbered decision or register line, signed for by the director, kept by another than who approves (G53).
 * A certificate item adds S06: only kinds that it names, and never one of those that a village may not issue.
 */
export function sealing(worded: Pick<Step, 'zh' | 'en'> & Partial<Pick<Step, 'actors'>>, rules: readonly RuleUse[] = []): Step {
  return {
    name: 'sealing',
    actors: ['director'],
    ...worded,
    event: 'seal.used',
    rules: ['G53', ...rules],
    documents: ['sealRegister'],
  };
}
