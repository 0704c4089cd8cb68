import { organisationInput, type OrganisationInput, type OrganisationView } from '../contract/organisation.ts';
import { parseInput } from '../contract/parse-input.ts';
import { ancestorsOf, parseOrganisationCode, tierOf } from '../kernel/organisation-code.ts';
import { addOrganisation } from '../store/organisation/add-organisation.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';

/**
 * Adds an organisation under its parent, which must be there already (the nation needs none).
 *
 * @throws {Failure} INPUT_INVALID, CODE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND (the parent), ALREADY_EXISTS
 */
export async function keepOrganisation(context: ServiceContext, session: Session, input: OrganisationInput): Promise<OrganisationView> {
  const asked = parseInput(organisationInput, input, 'body');
  const code = parseOrganisationCode(asked.code);
  assertWithin(session, code);
  assertRole(session, ['administrator', 'officer']);
  const parent = ancestorsOf(code).at(-2) ?? null;
  const organisation = { ...asked, code, tier: tierOf(code), parent, addedAt: context.clock.now() };
  return context.store.write(function* () {
    if (parent !== null) yield* knownOrganisation(parent);
    yield* addOrganisation(organisation);
    return organisation;
  });
}
