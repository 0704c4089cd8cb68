import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/**
 * Judges conditions that must all hold. Code `conditions`: `needed` lists them, `got` those that hold, `detail.lacking` the rest,
 * each a word of the catalogue under `condition.`. A condition is `null` while nothing is known about it; when nothing is known
 * about all that lack, `got` is `null`.
 */
export function judgeConditions(
  rule: RuleId,
  input: RuleInput,
  conditions: Readonly<Record<string, boolean | null>>,
  warning = false,
): Verdict {
  const names = Object.keys(conditions);
  const lacking = names.filter((name) => conditions[name] !== true);
  const unknown = lacking.length > 0 && lacking.every((name) => conditions[name] === null);
  return makeVerdict({
    rule,
    code: 'conditions',
    day: dayOf(input.event.occurredAt),
    ok: lacking.length === 0,
    needed: names,
    got: unknown ? null : names.filter((name) => !lacking.includes(name)),
    short: lacking.length,
    detail: { lacking },
    warning,
  });
}
