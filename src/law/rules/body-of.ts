import { invariant } from '../../kernel/invariant.ts';
import { bodies, type Body } from '../body.ts';
import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

/**
 * The body that a rule is about here: the one that the transition names (`params.body`), else `otherwise`, else the one that the
 * event names. `null` when none does. A transition that names something else than a body is a fault of the flow.
 */
export function bodyOf(input: RuleInput, otherwise: Body): Body;
export function bodyOf(input: RuleInput): Body | null;
export function bodyOf(input: RuleInput, otherwise?: Body): Body | null {
  const named = textAt(input.params, 'body');
  const body = knownBody(named);
  invariant(named === null || body !== null, `params.body names a body, got ${named ?? ''}`);
  return body ?? otherwise ?? knownBody(textAt(input.event.data, 'body'));
}

function knownBody(text: string | null): Body | null {
  return bodies.find((body) => body === text) ?? null;
}
