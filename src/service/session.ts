import { Failure } from '../kernel/failure.ts';
import { isWithin, nation, parseOrganisationCode } from '../kernel/organisation-code.ts';
import type { TokenRole } from './token-roles.ts';

/** Who asks: the person, roles and organisation of a token. Everything recorded names this person, whatever a request says. */
export interface Session {
  readonly person: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}

/** The sweeper's own session: fires due times, for every organisation. */
export const systemSession: Session = { person: '00000000-0000-7000-8000-000000000000', roles: ['system'], organisation: nation };

/** Whether an organisation is a session's own or lies below it. */
export function isInScope(session: Session, organisation: string): boolean {
  return isWithin(parseOrganisationCode(organisation), parseOrganisationCode(session.organisation));
}

/**
 * Asserts that a session may see and touch an organisation: its own, or one below it.
 *
 * @throws {Failure} OUT_OF_SCOPE; CODE_INVALID for what is no code
 */
export function assertWithin(session: Session, organisation: string): void {
  if (!isInScope(session, organisation)) throw new Failure('OUT_OF_SCOPE', { needed: session.organisation, got: organisation });
}

/**
 * Asserts that a session holds one of some roles.
 *
 * @throws {Failure} ROLE_MISSING
 */
export function assertRole(session: Session, roles: readonly TokenRole[]): void {
  if (!roles.some((role) => session.roles.includes(role)))
    throw new Failure('ROLE_MISSING', { needed: [...roles], got: [...session.roles] });
}
