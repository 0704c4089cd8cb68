import type { JsonObject } from '../../kernel/json.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';
import { notAsked } from './not-asked.ts';

/**
 * Judges whether each kind of document is among those attached. Code `documents`: `needed` lists the kinds, `got` those of them that
 * are there (`null` when nothing is attached at all), `short` and `detail.lacking` tell the rest.
 *
 * @param attached documents by kind, as events carry them; `null` when none were given
 */
export function judgeDocuments(
  rule: RuleId,
  input: RuleInput,
  kinds: readonly string[],
  attached: JsonObject | null,
  warning = false,
): Verdict {
  if (kinds.length === 0) return notAsked(rule, input);
  const lacking = kinds.filter((kind) => attached === null || !Object.hasOwn(attached, kind));
  return makeVerdict({
    rule,
    code: 'documents',
    day: dayOf(input.event.occurredAt),
    ok: lacking.length === 0,
    needed: kinds,
    got: attached === null ? null : kinds.filter((kind) => !lacking.includes(kind)),
    short: lacking.length,
    detail: { lacking },
    warning,
  });
}
