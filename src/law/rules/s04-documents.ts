import { listAt, objectAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeDocuments } from './required-documents.ts';

/**
 * The documents that the flow asks for at this step (`params.documents`, by kind) are attached to the event. The house's own rule; a
 * local flow may ask for more.
 */
export const s04: Rule = {
  id: 'S04',
  reads: [],
  values: [],
  judge(input) {
    const kinds = (listAt(input.params, 'documents') ?? []).map(String);
    return judgeDocuments('S04', input, kinds, objectAt(input.event.data, 'documents'));
  },
};
