import { parseInput } from '../contract/parse-input.ts';
import { delegationInput, type DelegationInput } from '../contract/roster.ts';
import { Failure } from '../kernel/failure.ts';
import { parsePlainDate } from '../law/plain-date.ts';
import { addDelegation } from '../store/delegation/add-delegation.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';

/**
 * Keeps a written authorisation of a body: the class of matter and the term that it covers.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND
 */
export async function keepDelegation(context: ServiceContext, session: Session, input: DelegationInput): Promise<void> {
  const asked = parseInput(delegationInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, ['administrator', 'officer', 'clerk']);
  if (parsePlainDate(asked.to) < parsePlainDate(asked.from))
    throw new Failure('DATE_INVALID', { at: 'body.to', got: asked.to, needed: asked.from });
  const addedAt = context.clock.now();
  await context.store.write(function* () {
    yield* knownOrganisation(asked.organisation);
    yield* addDelegation({ ...asked, addedAt });
  });
}
