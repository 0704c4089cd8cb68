import { parseInput } from '../contract/parse-input.ts';
import { personInput, type PersonInput } from '../contract/roster.ts';
import { newId } from '../kernel/id.ts';
import { epochMillisOf } from '../kernel/instant.ts';
import { addPerson } from '../store/person/add-person.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';

/**
 * Adds a person and answers the opaque id by which everything else knows them.
 *
 * @throws {Failure} INPUT_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND
 */
export async function keepPerson(context: ServiceContext, session: Session, input: PersonInput): Promise<{ readonly id: string }> {
  const asked = parseInput(personInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, ['administrator', 'officer', 'clerk']);
  const addedAt = context.clock.now();
  const id = newId(epochMillisOf(addedAt));
  return context.store.write(function* () {
    yield* knownOrganisation(asked.organisation);
    yield* addPerson({ ...asked, id, addedAt });
    return { id };
  });
}
