import { parseInput } from '../contract/parse-input.ts';
import { delegationInput, type DelegationInput } from '../contract/roster.ts';
import { Failure } from '../kernel/failure.ts';
import { bodies, isBody } from '../law/body.ts';
import { isMatterClass, matterClasses } from '../law/matter-class.ts';
import { parsePlainDate } from '../law/plain-date.ts';
import { addDelegation } from '../store/delegation/add-delegation.ts';
import { assertDated } from './assert-dated.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { fence } from './fence.ts';

/**
 * Keeps a written authorisation of a body: the class of matter and the term that it covers. One for a body or a class that nobody knows
 * would cover nothing, and is not kept.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND
 */
export async function keepDelegation(context: ServiceContext, session: Session, input: DelegationInput): Promise<void> {
  const asked = parseInput(delegationInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, ['administrator', 'officer', 'clerk']);
  if (!isBody(asked.body)) throw new Failure('INPUT_INVALID', { at: 'body.body', got: asked.body, needed: [...bodies] });
  if (!isMatterClass(asked.matterClass))
    throw new Failure('INPUT_INVALID', { at: 'body.matterClass', got: asked.matterClass, needed: [...matterClasses] });
  assertDated(context, session, asked.from);
  // The street, with which it is filed, says that it is.
  if (asked.filed) assertRole(session, ['administrator', 'officer']);
  if (parsePlainDate(asked.to) < parsePlainDate(asked.from))
    throw new Failure('DATE_INVALID', { at: 'body.to', got: asked.to, needed: asked.from });
  const addedAt = context.clock.now();
  await context.store.write(function* () {
    yield* knownOrganisation(asked.organisation);
    yield* addDelegation({ ...asked, addedAt });
  }, fence(session));
}
