import { isMatterClass } from '../matter-class.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { route, type Route } from '../routing.ts';
import type { RuleInput } from '../rule.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * Who decides this matter, by the law of the event's day. Reads `hasCollective`. `null` while the class of the matter, or whether the
 * village has a collective economic organisation, is not known.
 */
export function routeOf(input: RuleInput): Route | null {
  const matterClass = textAt(proposalOf(input), 'matterClass');
  const { hasCollective } = input.facts;
  if (!isMatterClass(matterClass) || hasCollective === undefined) return null;
  return route(matterClass, dayOf(input.event.occurredAt), { hasCollective });
}
