import type { RuleReference } from '../definition.ts';

/** Who acts where only somebody's role is known (rule S02, whose first role is the usual one). */
const actors: Readonly<Record<string, string>> = {
  clerk: 'villagersCommittee',
  secretary: 'partyBranch',
  director: 'director',
  committee: 'villagersCommittee',
  supervisor: 'supervisionCommittee',
  branch: 'partyBranch',
  collective: 'collective',
  officer: 'streetOffice',
  keeper: 'sealKeeper',
  villager: 'villager',
};

/** The actor (`actor.*`) behind the roles that a transition asks for; null where it asks for none that is known. */
export function actorOfRoles(rules: readonly RuleReference[]): string | null {
  const roles = rules.find(({ rule }) => rule === 'S02')?.['roles'];
  const first = Array.isArray(roles) ? (roles as readonly unknown[])[0] : undefined;
  return typeof first === 'string' ? (actors[first] ?? null) : null;
}
