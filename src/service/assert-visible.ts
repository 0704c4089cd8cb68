import { Failure } from '../kernel/failure.ts';
import { isWithin, parseOrganisationCode } from '../kernel/organisation-code.ts';
import { isInScope, type Session } from './session.ts';

/**
 * Asserts that a session may see what an organisation has set for those below it: one in its own tree, or one above it, whose flows are the
 * base of its own.
 *
 * @throws {Failure} OUT_OF_SCOPE; CODE_INVALID for what is no code
 */
export function assertVisible(session: Session, organisation: string): void {
  const code = parseOrganisationCode(organisation);
  if (!isInScope(session, code) && !isWithin(parseOrganisationCode(session.organisation), code))
    throw new Failure('OUT_OF_SCOPE', { needed: session.organisation, got: organisation });
}
