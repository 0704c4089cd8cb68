import type { Step } from './step.ts';

/** A review by households (民主评议) with villagers' representatives, by the numbers of S09; not passed, it leads to `failed`, else it is held again. */
export function householdReview(
  worded: Pick<Step, 'zh' | 'en' | 'actors'> & Partial<Pick<Step, 'next'>> & { readonly failed?: string },
): Step {
  return { name: 'householdReview', ...worded, event: 'review.held', documents: ['reviewMinutes'] };
}
