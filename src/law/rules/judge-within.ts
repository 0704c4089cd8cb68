import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { addDays, dayOf, daysBetween, type PlainDate } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import type { RuleInput } from '../rule.ts';

/**
 * Judges whether this event came within a limit of `days` from a day: code `within`, `needed` the last day, `got` the event's, `short` the
 * days too late. Being late only warns: what was missed cannot be unmissed, and must not become a dead end.
 */
export function judgeWithin(rule: RuleId, input: RuleInput, from: PlainDate, days: number): Verdict {
  const day = dayOf(input.event.occurredAt);
  const last = addDays(from, days);
  const short = Math.max(0, daysBetween(last, day));
  return makeVerdict({ rule, code: 'within', day, ok: short === 0, needed: last, got: day, short, detail: { days }, warning: true });
}
