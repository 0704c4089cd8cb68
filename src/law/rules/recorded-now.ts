import { invariant } from '../../kernel/invariant.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { RuleInput } from '../rule.ts';

/** The two times of this event: when it happened, and when it is being recorded. Reads `recordedAt`. */
export function recordedNow(input: RuleInput): { readonly occurredAt: Instant; readonly recordedAt: Instant } {
  const { recordedAt } = input.facts;
  invariant(recordedAt !== undefined, 'the time of recording was gathered');
  return { occurredAt: input.event.occurredAt, recordedAt };
}
