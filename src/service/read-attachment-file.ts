import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { readAttachment } from '../store/attachment/read-attachment.ts';
import type { ServiceContext } from './context.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import type { AttachmentInput } from './store-attachment.ts';
import { fence } from './fence.ts';
import { fileReaders } from './file-readers.ts';

/**
 * A file of an organisation, with the name and the media type under which it was kept.
 *
 * @throws {Failure} CODE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ATTACHMENT_NOT_FOUND, DATABASE_BROKEN when the bytes are no longer what
 * they were
 */
export async function readAttachmentFile(
  context: ServiceContext,
  session: Session,
  organisation: string,
  hash: string,
): Promise<AttachmentInput> {
  assertWithin(session, organisation);
  assertRole(session, fileReaders);
  const known = await context.store.read(() => readAttachment(hash, organisation), fence(session));
  if (known === null) throw new Failure('ATTACHMENT_NOT_FOUND', { hash });
  const bytes = await context.attachments.get(hash);
  invariant(bytes !== null, 'a known file has its bytes');
  return { organisation, name: known.name, mediaType: known.mediaType, bytes };
}
