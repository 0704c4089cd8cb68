import type { ActorFacts } from '../fact.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/** Roles whose holders the supervision committee watches. */
const supervised: readonly string[] = ['clerk', 'director', 'committee', 'keeper', 'collective'];

/**
 * Whoever records holds one of the roles that this step asks for (`params.roles`). A step that names none can be recorded by nobody. Who
 * acts as a supervisor holds none of the roles supervised and does not sit on the villagers' committee (VCL25 art. 37): code
 * `separation`. The house's own rule of competence; a local flow may name fewer roles.
 */
export const s02: Rule = {
  id: 'S02',
  reads: ['actor'],
  values: [],
  judge(input) {
    const needed = listAt(input.params, 'roles') ?? [];
    const { actor } = input.facts;
    const day = dayOf(input.event.occurredAt);
    const got = actor?.roles ?? null;
    const fitting = got?.filter((role) => needed.includes(role)) ?? [];
    const mixed = actor === undefined ? [] : supervisedIn(actor);
    if (fitting.length > 0 && fitting.every((role) => role === 'supervisor') && mixed.length > 0) {
      return makeVerdict({ rule: 'S02', code: 'separation', day, ok: false, needed: [], got: mixed });
    }
    return makeVerdict({ rule: 'S02', code: 'roles', day, ok: fitting.length > 0, needed, got });
  },
};

function supervisedIn(actor: ActorFacts): readonly string[] {
  const roles = actor.roles.filter((role) => supervised.includes(role));
  return actor.onVillagersCommittee === true && !roles.includes('committee') ? [...roles, 'committee'] : roles;
}
