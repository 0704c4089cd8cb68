import type { Verdict } from '../../kernel/verdict.ts';
import { met } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/** The verdict of a rule that asks nothing of this event: switched off here, or not for this class of matter. Met, code `notAsked`. */
export function notAsked(rule: RuleId, input: RuleInput): Verdict {
  return met(rule, 'notAsked', dayOf(input.event.occurredAt), { needed: false, got: false });
}
