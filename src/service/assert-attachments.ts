import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { namedFiles } from '../kernel/named-files.ts';
import { readAttachment } from '../store/attachment/read-attachment.ts';
import type { Work } from '../store/work.ts';

/**
 * Asserts that every document that an event names is kept for its organisation: an entry never points to nothing.
 *
 * @throws {Failure} ATTACHMENT_NOT_FOUND with the hash
 */
export function* assertAttachments(organisation: string, data: JsonObject): Work<void> {
  for (const named of namedFiles(data)) {
    const found = yield* readAttachment(named, organisation);
    if (found === null) throw new Failure('ATTACHMENT_NOT_FOUND', { hash: named });
  }
}
