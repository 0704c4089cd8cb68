import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/** Judges that nothing of a kind is open any more. Code `open.<kind>`: `got` how many are, `detail.open` their references. */
export function judgeNoneOpen(rule: RuleId, input: RuleInput, kind: 'objection' | 'demand'): Verdict {
  const prefix = `${kind}.`;
  const open = Object.keys(input.matter.open)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const day = dayOf(input.event.occurredAt);
  return makeVerdict({
    rule,
    code: `open.${kind}`,
    day,
    ok: open.length === 0,
    needed: 0,
    got: open.length,
    short: open.length,
    detail: { open },
  });
}
