import type { RuleReference } from '../engine/definition.ts';
import type { JsonObject } from '../kernel/json.ts';
import { bodies, type Body } from '../law/body.ts';

/** Rules that count people of other bodies than the one that meets: of both committees, or the Party members a plan goes to. */
const counted: Readonly<Record<string, readonly Body[]>> = {
  G07: ['branchCommittee'],
  G08: ['branchCommittee', 'villagersCommittee'],
  G13: ['partyMembersAssembly'],
  G27: ['villagersCommittee'],
  G32: ['collectiveMembersAssembly'],
};

/** Rules on joint proposers, demanders and inquirers, and of which roster these are a share, by what the event calls them. */
const jointRules: readonly string[] = ['G03', 'G51', 'S08'];
const jointBodies: Readonly<Record<string, Body>> = {
  villagers: 'villagersAssembly',
  voters: 'villagersAssembly',
  representatives: 'representativesAssembly',
};

/** The bodies whose rosters the rules before an event look at: the one that meets, those that transitions name, and those that some rules count. */
export function rosterBodies(event: { readonly data: JsonObject }, references: readonly RuleReference[]): readonly Body[] {
  const named = new Set<string>();
  if (typeof event.data['body'] === 'string') named.add(event.data['body']);
  for (const reference of references) {
    if (typeof reference['body'] === 'string') named.add(reference['body']);
    const more = jointRules.includes(reference.rule) ? actingJointly(event.data) : (counted[reference.rule] ?? []);
    for (const body of more) named.add(body);
  }
  return bodies.filter((body) => named.has(body));
}

/** A village has a thousand voters: they are not counted for a proposal of the branch. Who has not said who acts may still be asked for either. */
function actingJointly(data: JsonObject): readonly Body[] {
  const proposer = data['proposer'] as JsonObject | undefined;
  const who = proposer?.['kind'] ?? data['by'];
  if (typeof who !== 'string') return Object.values(jointBodies);
  return Object.hasOwn(jointBodies, who) ? [jointBodies[who] as Body] : [];
}
