import type { Verdict } from '../kernel/verdict.ts';

/**
 * The verdict on an event that claims a rule was not met although it was: a meeting reported as lapsed that had its quorum, a vote
 * reported as lost that was won.
 */
export function contrary(verdict: Verdict): Verdict {
  return { ...verdict, ok: false, code: 'contrary', short: null, detail: { ...verdict.detail, rule: verdict.rule } };
}
