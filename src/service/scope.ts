import { parseOrganisationCode, prefixOf } from '../kernel/organisation-code.ts';
import { assertWithin, type Session } from './session.ts';

/**
 * The prefix of codes that a list may show: the session's own subtree, or a smaller one that was asked for.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID
 */
export function scopeOf(session: Session, asked: string | undefined): string {
  if (asked === undefined) return prefixOf(parseOrganisationCode(session.organisation));
  const code = parseOrganisationCode(asked);
  assertWithin(session, code);
  return prefixOf(code);
}
