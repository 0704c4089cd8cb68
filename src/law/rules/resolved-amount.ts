import { countAt, textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * The amount that was resolved, in 分: of the latest plan text that names one, else of the proposal; `null` when neither does. In a
 * procedure without a resolution it is the amount named at an earlier step, where the flow says which (`params.of`: `step.request`).
 */
export function resolvedAmount(input: RuleInput): number | null {
  const { amended, ...earlier } = input.matter.record;
  const named = earlier[textAt(input.params, 'of') ?? ''];
  if (named !== undefined) return countAt(named.data, 'amountFen');
  return (amended === undefined ? null : countAt(amended.data, 'amountFen')) ?? countAt(proposalOf(input), 'amountFen');
}
