import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { daysValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { isInForce } from '../statutes/is-in-force.ts';
import { statutes } from '../statutes/statutes.ts';
import { judgeNoticeDays } from './notice-days.ts';
import { noticeOf } from './notice-of.ts';
import { routeOf } from './route-of.ts';

/**
 * Notice of the villagers' assembly: ten days. VCL25 art. 25 (VCL18 art. 21). In an emergency that the notice states with its reason it may
 * be given ad hoc, no days before, and nothing else is shortened; that clause came with VCL25, so there is none for earlier days, and none
 * where the assembly decides by the collective's thresholds (RCEO art. 27 knows no emergency). A local flow may set more days, never fewer.
 */
export const g20: Rule = {
  id: 'G20',
  reads: ['recordedAt', 'hasCollective'],
  values: ['notice.villagersAssembly', 'notice.strictCounting'],
  judge: (input) =>
    judgeNoticeDays('G20', input, 'villagersAssembly', isEmergency(input) ? 0 : daysValue(input, 'notice.villagersAssembly')),
};

function isEmergency(input: RuleInput): boolean {
  const law = statutes.get('VCL25');
  if (law === undefined || !isInForce(law, dayOf(input.event.occurredAt))) return false;
  if (routeOf(input)?.thresholds !== 'village') return false;
  const reason = textAt(noticeOf(input, 'villagersAssembly')?.data ?? null, 'emergency', 'reason');
  return reason !== null && reason.trim() !== '';
}
