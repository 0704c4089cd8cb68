import type { JsonObject } from '../../kernel/json.ts';
import type { RuleInput } from '../rule.ts';

/** The data of the matter's proposal: that of this event when it is the proposal, else of the recorded one; `null` without any. */
export function proposalOf(input: RuleInput): JsonObject | null {
  if (input.event.type === 'proposal.submitted') return input.event.data;
  return input.matter.record.proposal?.data ?? null;
}
