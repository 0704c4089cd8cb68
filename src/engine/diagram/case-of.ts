import type { Way } from './read-states.ts';

/** Where the case that a transition is for stands in its `when`. */
const cases = ['data.outcome', 'data.result', 'data.verdict'];

/** The outcome, result or verdict that a transition is for; null where it is for any. */
export function caseOf({ when }: Pick<Way, 'when'>): string | null {
  const found = cases.map((path) => when[path]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : null;
}
