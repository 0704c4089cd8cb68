import type { Verdict } from './verdict.ts';

/**
 * Why an event may not happen. Nothing was changed. `verdicts` holds every rule that failed, not the first one only;
 * `expected` lists the events that the present state does take.
 */
export type Refusal = {
  readonly reason: 'EVENT_NOT_EXPECTED' | 'RULES_NOT_MET' | 'INSTANCE_ENDED';
  readonly event: string;
  readonly state: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly expected: readonly string[];
};
