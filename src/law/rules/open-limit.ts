import type { Verdict } from '../../kernel/verdict.ts';
import { met } from '../make-verdict.ts';
import { addDays, dayOf, endOfDay, type PlainDate } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/**
 * Opens a time limit of `days` that runs from a day: met, code `limit`, `needed` its last day, `due` the end of it. The day from which it
 * runs is not counted (Civil Code art. 201); holidays do not move its end, the stricter reading for those who must act within it.
 */
export function openLimit(rule: RuleId, input: RuleInput, from: PlainDate, days: number): Verdict {
  const last = addDays(from, days);
  return met(rule, 'limit', dayOf(input.event.occurredAt), { needed: last, got: from, detail: { days }, due: endOfDay(last) });
}
