import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * Whoever records holds one of the roles that this step asks for (`params.roles`). A step that names none can be recorded by nobody. The
 * house's own rule of competence; a local flow may name fewer roles.
 */
export const s02: Rule = {
  id: 'S02',
  reads: ['actor'],
  values: [],
  judge(input) {
    const needed = listAt(input.params, 'roles') ?? [];
    const got = input.facts.actor?.roles ?? null;
    const ok = got !== null && got.some((role) => needed.includes(role));
    return makeVerdict({ rule: 'S02', code: 'roles', day: dayOf(input.event.occurredAt), ok, needed, got });
  },
};
