import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { namedFiles } from '../kernel/named-files.ts';
import { missingAttachment } from '../store/attachment/missing-attachment.ts';
import type { Work } from '../store/work.ts';

/**
 * Asserts that every document that an event names is kept for its organisation: an entry never points to nothing.
 *
 * @throws {Failure} ATTACHMENT_NOT_FOUND with the hash
 */
export function* assertAttachments(organisation: string, data: JsonObject): Work<void> {
  const missing = yield* missingAttachment(namedFiles(data), organisation);
  if (missing !== null) throw new Failure('ATTACHMENT_NOT_FOUND', { hash: missing });
}
