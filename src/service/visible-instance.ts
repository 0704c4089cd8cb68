import { Failure } from '../kernel/failure.ts';
import { readInstance, type HeldSnapshot, type Instance } from '../store/instance/read-instance.ts';
import type { Work } from '../store/work.ts';
import { isInScope, type Session } from './session.ts';

/**
 * The instance with an id, when the session may see it. Whether an instance outside exists is not told.
 *
 * @param held see {@link readInstance}
 * @throws {Failure} INSTANCE_NOT_FOUND
 */
export function* visibleInstance(session: Session, id: string, held?: HeldSnapshot): Work<Instance> {
  const instance = yield* readInstance(id, held);
  if (instance === null || !isInScope(session, instance.organisation)) throw new Failure('INSTANCE_NOT_FOUND', { instance: id });
  return instance;
}
