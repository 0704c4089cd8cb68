import type { Way } from '../flow-outline.ts';
import { isForward } from '../is-forward.ts';

/** What those may do who watch, object, ask or answer for a matter, and what the clock does. */
const rights: readonly string[] = [
  'application.refused',
  'deadline.passed',
  'disclosure.demanded',
  'inquiry.opened',
  'objection.raised',
  'objection.upheld',
  'observation.recorded',
  'proposal.declined',
  'rectification.ordered',
  'rectification.rejected',
];

/** Whether a way protects against a matter that should not go on: one that is made harder to take is a demand less, not more. */
export function isSafeguard(way: Way): boolean {
  return !isForward(way) || rights.includes(way.event);
}
