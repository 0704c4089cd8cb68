import type { Rule } from '../rule.ts';
import { flagAt, objectAt } from '../read-event.ts';
import { choiceValue } from '../read-value.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';
import { proposalOf } from './proposal-of.ts';
import { judgeDocuments } from './required-documents.ts';

/**
 * A matter that touches villagers' vital interest (as the proposal declares) has its consultation (协商) on record: a document
 * `consultation` with this event or with the proposal. VCL25 art. 33. Warns by default (value `consultation.vitalInterest`); a local
 * flow may make it block.
 */
export const g05: Rule = {
  id: 'G05',
  reads: [],
  values: ['consultation.vitalInterest'],
  judge(input) {
    const proposal = proposalOf(input);
    const vital = flagAt(proposal, 'vitalInterest');
    if (vital === null) return notRecorded('G05', input, 'vitalInterest');
    if (!vital) return notAsked('G05', input);
    const now = objectAt(input.event.data, 'documents');
    const before = objectAt(proposal, 'documents');
    const attached = now === null && before === null ? null : { ...before, ...now };
    return judgeDocuments('G05', input, ['consultation'], attached, choiceValue(input, 'consultation.vitalInterest') !== 'block');
  },
};
