import type { RuleReference } from '../engine/definition.ts';
import type { JsonObject } from '../kernel/json.ts';
import { bodies, type Body } from '../law/body.ts';

/** Rules that count people of other bodies than the one that meets: joint proposers, joint demanders, the Party members a plan goes to. */
const counted: Readonly<Record<string, readonly Body[]>> = {
  G03: ['villagersAssembly', 'representativesAssembly'],
  G07: ['branchCommittee'],
  G08: ['branchCommittee', 'villagersCommittee'],
  G13: ['partyMembersAssembly'],
  G51: ['villagersAssembly', 'representativesAssembly'],
  S08: ['villagersAssembly', 'representativesAssembly'],
};

/** The bodies whose rosters the rules before an event look at: the one that meets, those that transitions name, and those of {@link counted}. */
export function rosterBodies(event: { readonly data: JsonObject }, references: readonly RuleReference[]): readonly Body[] {
  const named = new Set<string>();
  if (typeof event.data['body'] === 'string') named.add(event.data['body']);
  for (const reference of references) {
    if (typeof reference['body'] === 'string') named.add(reference['body']);
    for (const body of counted[reference.rule] ?? []) named.add(body);
  }
  return bodies.filter((body) => named.has(body));
}
