import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { listValue } from '../read-value.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/**
 * Judges that every configured receiver (`filing.receivers`) has filed what this matter sends, this event included. Code `filings`:
 * `needed` the receivers, `got` those who have (`null` while nobody has), `detail.lacking` the rest.
 */
export function judgeFilings(rule: RuleId, input: RuleInput): Verdict {
  const needed = listValue(input, 'filing.receivers');
  const now = input.event.type === 'filing.recorded' ? textAt(input.event.data, 'receiver') : null;
  const got = needed.filter((receiver) => receiver === now || input.matter.record[`filed.${receiver}`] !== undefined);
  const lacking = needed.filter((receiver) => !got.includes(receiver));
  return makeVerdict({
    rule,
    code: 'filings',
    day: dayOf(input.event.occurredAt),
    ok: lacking.length === 0,
    needed,
    got: got.length === 0 && now === null ? null : got,
    short: lacking.length,
    detail: { lacking },
  });
}
