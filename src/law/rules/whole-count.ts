import type { Body } from '../body.ts';
import type { RuleInput } from '../rule.ts';

/**
 * How many with a vote a body is made up of, whoever was left out of those due: the base where law counts the composition (组成人员) or
 * all members (全体), and knows no exclusion from it (VCL25 art. 30, RCEO arts 27, 28). `null` without a roster, or with an empty one.
 */
export function wholeCount(input: RuleInput, body: Body): number | null {
  const roster = input.facts.rosters?.[body];
  const whole = roster === undefined ? 0 : roster.voting + roster.excludedApproved;
  return whole > 0 ? whole : null;
}
