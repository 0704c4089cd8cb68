import { isWithin, parseOrganisationCode } from '../kernel/organisation-code.ts';
import { isInScope, type Session } from './session.ts';

/**
 * Whether a session may see what an organisation has set for those below it: one in its own tree, or one above it, whose flows are the
 * base of its own.
 *
 * @throws {Failure} CODE_INVALID for what is no code
 */
export function isVisible(session: Session, organisation: string): boolean {
  const code = parseOrganisationCode(organisation);
  return isInScope(session, code) || isWithin(parseOrganisationCode(session.organisation), code);
}
