import { invariant } from '../../kernel/invariant.ts';
import type { Body } from '../body.ts';
import type { RuleInput } from '../rule.ts';
import { meetingBody } from './meeting-body.ts';

/** {@link meetingBody} for a rule that no flow may name without a body. */
export function bodyOf(input: RuleInput): Body {
  const body = meetingBody(input);
  invariant(body !== null, 'a body named by the transition or the event');
  return body;
}
