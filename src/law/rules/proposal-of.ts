import type { JsonObject } from '../../kernel/json.ts';
import type { RuleInput } from '../rule.ts';

/**
 * The data of the matter's proposal: that of this event when it is the proposal, else of the recorded one, with what the latest plan text
 * declares of its acts, vital interest and conflicts; `null` without any.
 */
export function proposalOf(input: RuleInput): JsonObject | null {
  const { event, matter } = input;
  if (event.type === 'proposal.submitted') return event.data;
  const proposal = matter.record['proposal']?.data ?? null;
  const amended = event.type === 'plan.amended' ? event.data : matter.record['amended']?.data;
  return proposal === null || amended === undefined ? proposal : { ...proposal, ...declaredIn(amended) };
}

/** What a new plan text declares anew. */
function declaredIn(amended: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(amended).filter(([name]) => ['acts', 'vitalInterest', 'conflicts'].includes(name)));
}
