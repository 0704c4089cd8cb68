import { invariant } from '../../kernel/invariant.ts';
import { bodies, type Body } from '../body.ts';
import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

/** The body that a transition names under `param`; `null` when it names none. One that names something else is a fault of the flow. */
export function namedBody(input: RuleInput, param: 'body' | 'after'): Body | null {
  const named = textAt(input.params, param);
  const body = bodies.find((known) => known === named) ?? null;
  invariant(named === null || body !== null, `params.${param} names a body, got ${named ?? ''}`);
  return body;
}
