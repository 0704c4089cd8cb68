import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { readAttachment } from '../store/attachment/read-attachment.ts';
import type { Work } from '../store/work.ts';

const hash = /^[0-9a-f]{64}$/;

/**
 * Asserts that every document that an event names is kept for its organisation: an entry never points to nothing. Looks at
 * `documents`, `materials`, and the photos of `boards` and publications; hashes of texts (`planHash`, `contentHash`) name no file.
 *
 * @throws {Failure} ATTACHMENT_NOT_FOUND with the hash
 */
export function* assertAttachments(organisation: string, data: JsonObject): Work<void> {
  for (const named of new Set(documentsOf(data))) {
    const found = yield* readAttachment(named, organisation);
    if (found === null) throw new Failure('ATTACHMENT_NOT_FOUND', { hash: named });
  }
}

function documentsOf(data: JsonObject): readonly string[] {
  const boards = Array.isArray(data['boards']) ? (data['boards'] as readonly JsonObject[]).map((board) => board['photo']) : [];
  const materials = Array.isArray(data['materials']) ? (data['materials'] as readonly Json[]) : [];
  const all = [
    ...Object.values((data['documents'] ?? {}) as JsonObject),
    ...materials,
    ...boards,
    data['townshipApproval'],
    data['identityProof'],
    data['photo'],
  ];
  return all.filter((value): value is string => typeof value === 'string' && hash.test(value));
}
