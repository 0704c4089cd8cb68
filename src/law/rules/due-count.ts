import type { Body } from '../body.ts';
import type { RuleInput } from '../rule.ts';

/** How many members of a body are due, with a vote (应到会). `null` without a roster; an empty one is none: no share can be taken of it. */
export function dueCount(input: RuleInput, body: Body): number | null {
  const voting = input.facts.rosters?.[body]?.voting ?? 0;
  return voting > 0 ? voting : null;
}
