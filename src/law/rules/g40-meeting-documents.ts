import { objectAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeDocuments } from './required-documents.ts';

/**
 * Minutes, sign-in list and tally are attached when a meeting's decision is recorded.
 * Source: RCEO art. 33; ZJ art. 24, a pattern from elsewhere. A local flow may ask for more, never for less.
 */
export const g40: Rule = {
  id: 'G40',
  reads: [],
  values: [],
  judge: (input) => judgeDocuments('G40', input, ['minutes', 'signIn', 'tally'], objectAt(input.event.data, 'documents')),
};
