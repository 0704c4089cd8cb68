import { Failure } from '../kernel/failure.ts';
import { dayOf } from '../law/plain-date.ts';
import type { ServiceContext } from './context.ts';
import type { Session } from './session.ts';

const above: readonly string[] = ['administrator', 'officer'];

/**
 * Asserts that a change of who may vote does not reach back: one dated before today could make a quorum out of a meeting that is being
 * prepared. The street, or whoever sets the village up, may do it.
 *
 * @param day the first day on which the change holds, or the last on which what it ends did
 * @throws {Failure} ROLE_MISSING with the day
 */
export function assertDated(context: ServiceContext, session: Session, day: string): void {
  const today = dayOf(context.clock.now());
  if (day >= today || session.roles.some((role) => above.includes(role))) return;
  throw new Failure('ROLE_MISSING', { needed: [...above], got: [...session.roles], day, today });
}
