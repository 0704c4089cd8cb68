import type { JsonObject } from '../../kernel/json.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/**
 * The verdict that something on which the rule rests has not been recorded yet. Not met, code `record`.
 *
 * @param what word of the catalogue under `record.`: `convened`, `circulated`, `roster` …
 */
export function notRecorded(rule: RuleId, input: RuleInput, what: string, detail: JsonObject = {}): Verdict {
  return unmet(rule, 'record', dayOf(input.event.occurredAt), { needed: what, got: null, detail });
}
