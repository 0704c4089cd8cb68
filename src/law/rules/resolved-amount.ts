import { countAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';
import { proposalOf } from './proposal-of.ts';

/** The amount that was resolved, in 分: of the latest plan text that names one, else of the proposal; `null` when neither does. */
export function resolvedAmount(input: RuleInput): number | null {
  const { amended } = input.matter.record;
  return (amended === undefined ? null : countAt(amended.data, 'amountFen')) ?? countAt(proposalOf(input), 'amountFen');
}
