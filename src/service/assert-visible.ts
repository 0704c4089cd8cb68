import { Failure } from '../kernel/failure.ts';
import { isVisible } from './is-visible.ts';
import type { Session } from './session.ts';

/**
 * Asserts that a session may see what an organisation has set for those below it, as `isVisible` tells.
 *
 * @throws {Failure} OUT_OF_SCOPE; CODE_INVALID for what is no code
 */
export function assertVisible(session: Session, organisation: string): void {
  if (!isVisible(session, organisation)) throw new Failure('OUT_OF_SCOPE', { needed: session.organisation, got: organisation });
}
