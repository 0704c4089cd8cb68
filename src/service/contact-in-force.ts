import type { ContactView } from '../contract/contact.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { findContact } from '../store/contact/find-contact.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { Work } from '../store/work.ts';

/** The contact that holds for an organisation on a day (YYYY-MM-DD): its own, else that of the nearest one above; null where there is none. */
export function* contactInForce(organisation: string, day: string): Work<ContactView['contact']> {
  for (const code of ancestorsOf(organisation).toReversed()) {
    const found = yield* findContact(code, day);
    if (found === null) continue;
    const { phone, person, from } = found;
    const of = yield* readOrganisation(code);
    return { organisation: code, organisationName: of?.name ?? code, phone, person, from };
  }
  return null;
}
