import { sha256 } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import { findToken } from '../store/token/find-token.ts';
import type { ServiceContext } from './context.ts';
import type { Session } from './session.ts';

/**
 * The session of a bearer token.
 *
 * @throws {Failure} TOKEN_INVALID when it is unknown, expired or revoked; which of these is not told
 */
export async function openSession(context: ServiceContext, token: string): Promise<Session> {
  const found = await context.store.read(() => findToken(sha256(token)));
  if (found === null || found.revokedAt !== null || found.expiresAt <= context.clock.now()) throw new Failure('TOKEN_INVALID');
  return { person: found.person, roles: found.roles, organisation: found.organisation };
}
