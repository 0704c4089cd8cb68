import type { Step } from './step.ts';
import type { Period } from '../period.ts';

/** The result of a direct procedure on the village board: what its source shows for these days, and law for fifteen (S14). */
export function resultPosting(
  { days, unit, basis }: Period,
  worded: Pick<Step, 'zh' | 'en'> & Partial<Pick<Step, 'actors' | 'documents'>>,
): Step {
  return {
    name: 'resultPosting',
    actors: ['villagersCommittee'],
    documents: ['resultNotice'],
    ...worded,
    posting: { days, unit, basis, board: true },
  };
}
