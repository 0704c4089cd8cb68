import type { ContactView } from '../contract/contact.ts';
import { parseOrganisationCode } from '../kernel/organisation-code.ts';
import { dayOf } from '../law/plain-date.ts';
import { contactInForce } from './contact-in-force.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';

/**
 * Where people complain about an organisation today. Public knowledge: it hangs on the wall.
 *
 * @throws {Failure} CODE_INVALID, ORGANISATION_NOT_FOUND
 */
export async function readContact(context: ServiceContext, organisation: string): Promise<ContactView> {
  const code = parseOrganisationCode(organisation);
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    yield* knownOrganisation(code);
    return { contact: yield* contactInForce(code, day) };
  });
}
