import { attachmentName, type AttachmentView } from '../contract/attachment.ts';
import { parseInput } from '../contract/parse-input.ts';
import { addAttachment } from '../store/attachment/add-attachment.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { fence } from './fence.ts';
import { fileReaders } from './file-readers.ts';

/** A file to be kept. */
export interface AttachmentInput {
  readonly organisation: string;
  /** What people call it; no part of any path. */
  readonly name: string;
  /** As the sender says; it must be what the bytes are. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Those who record, and those who watch over them: everybody who may read files, but for whoever keeps the accounts. */
const attachers = fileReaders.filter((role) => role !== 'administrator');

/**
 * Keeps a file for an organisation: its bytes durably first, then what is known of it, so that what is known never points to nothing.
 * The same bytes again change nothing.
 *
 * @throws {Failure} INPUT_INVALID, CODE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND, INPUT_TOO_LARGE,
 * ATTACHMENT_TYPE_REFUSED
 */
export async function storeAttachment(context: ServiceContext, session: Session, input: AttachmentInput): Promise<AttachmentView> {
  const { organisation, bytes, mediaType } = input;
  const name = parseInput(attachmentName, input.name, 'name');
  assertWithin(session, organisation);
  assertRole(session, attachers);
  await context.store.read(() => knownOrganisation(organisation), fence(session));
  const file = await context.attachments.put(bytes, mediaType);
  await context.store.write(
    () => addAttachment({ ...file, organisation, name, addedBy: session.person, addedAt: context.clock.now() }),
    fence(session),
  );
  return { ...file, name };
}
