import { contactInput, type ContactInput } from '../contract/contact.ts';
import { parseInput } from '../contract/parse-input.ts';
import { parsePlainDate } from '../law/plain-date.ts';
import { addContact } from '../store/contact/add-contact.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';

/**
 * Keeps where people complain about an organisation, from a day on; it holds for all below that have none of their own. What held before stays known.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND
 */
export async function keepContact(context: ServiceContext, session: Session, input: ContactInput): Promise<void> {
  const { organisation, phone, person, from } = parseInput(contactInput, input, 'body');
  assertWithin(session, organisation);
  assertRole(session, ['administrator', 'officer']);
  const day = parsePlainDate(from);
  const added = { addedBy: session.person, addedAt: context.clock.now() };
  await context.store.write(function* () {
    yield* knownOrganisation(organisation);
    yield* addContact({ organisation, phone, person: person ?? null, from: day, ...added });
  });
}
