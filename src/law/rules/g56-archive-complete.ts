import type { JsonObject } from '../../kernel/json.ts';
import { listAt, objectAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeDocuments } from './required-documents.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The archive is complete before the matter is closed: every kind of document that the item lists (`item.archive`) comes with this event
 * or was recorded earlier. An item without a list cannot be archived.
 * Source: VCL25 art. 39 (VCL18 art. 34). A local flow may ask for more, never for less.
 */
export const g56: Rule = {
  id: 'G56',
  reads: [],
  values: [],
  judge(input) {
    const kinds = listAt(input.matter.item, 'archive');
    if (kinds === null) return notRecorded('G56', input, 'archiveList');
    return judgeDocuments('G56', input, kinds.map(String), allDocuments(input));
  },
};

function allDocuments(input: RuleInput): JsonObject {
  const earlier = Object.values(input.matter.record).map((event) => objectAt(event.data, 'documents') ?? {});
  const all: JsonObject[] = [...earlier, objectAt(input.event.data, 'documents') ?? {}];
  return Object.assign({}, ...all) as JsonObject;
}
