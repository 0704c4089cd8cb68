import type { PlainDate } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';
import { citationsOn } from './citations-on.ts';
import { ruleCitations } from './rule-citations.ts';

/**
 * The citations on which a rule rests on a day, most binding first, each in force on that day: for the quorum of the representatives
 * `VCL18:26` on 2025-12-20 and `VCL25:30` on 2026-01-05. Empty where no statute in force says it.
 */
export function cite(rule: RuleId, day: PlainDate): readonly string[] {
  const last = lastCited.get(rule);
  if (last?.day === day) return last.citations;
  const citations = citationsOn(ruleCitations[rule], day);
  lastCited.set(rule, { day, citations });
  return citations;
}

/** What each rule rested on when it was last asked for: one day of events asks for the same again and again. */
const lastCited = new Map<RuleId, { readonly day: PlainDate; readonly citations: readonly string[] }>();
