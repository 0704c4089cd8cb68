import type { About } from '../store/store.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';

/**
 * What the store is told of a unit that a session asks for: that it may reach no further than the session's own organisation and those
 * below it, and which matter it decides about, if it does.
 */
export function fence(session: Session, matter?: string): About {
  return { within: scopeOf(session, undefined), lane: matter };
}
