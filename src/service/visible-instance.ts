import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { readInstance, type Instance } from '../store/instance/read-instance.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { Work } from '../store/work.ts';
import { isInScope, type Session } from './session.ts';

/**
 * The instance with an id, when the session may see it. Whether an instance outside exists is not told.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND
 */
export function* visibleInstance(session: Session, id: string): Work<Instance> {
  const instance = yield* readInstance(id);
  if (instance === null || !isInScope(session, instance.organisation)) throw new Failure('INSTANCE_NOT_FOUND', { instance: id });
  return instance;
}

/** The organisation of an instance. */
export function* organisationOf(instance: Pick<Instance, 'organisation'>): Work<Organisation> {
  const organisation = yield* readOrganisation(instance.organisation);
  invariant(organisation !== null, 'an instance has its organisation');
  return organisation;
}
