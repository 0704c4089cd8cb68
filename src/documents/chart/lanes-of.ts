import type { Diagram, DiagramNode } from '../../engine/diagram/diagram-model.ts';

/** A column of a flow chart. */
export interface Lane {
  /** One actor, or several of one kind, the one with the most steps first. */
  readonly actors: readonly string[];
}

/** Kinds of actors from the village outwards, in the order of the columns; who is in none comes last. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  villagers: ['applicant', 'household', 'villager', 'villageGroup', 'groupLeader', 'groupAssembly'],
  party: ['partyBranch', 'disciplineMember', 'partyMembersAssembly'],
  village: [
    ...[
      'villagersCommittee',
      'director',
      'twoCommittees',
      'threeCommittees',
      'villageAgent',
      'bookkeeper',
      'archivist',
      'sealKeeper',
      'handler',
    ],
    ...['projectLead', 'workTeam', 'buildingTeam', 'evaluators', 'legalAdviser', 'mediator', 'mediationCommittee', 'electionCommittee'],
    ...['serviceStation', 'residentTeam'],
  ],
  assembly: ['villagersAssembly', 'representativesAssembly', 'representatives', 'collectiveMembersAssembly', 'collectiveDelegatesAssembly'],
  collective: ['collective', 'collectiveHead', 'collectiveCouncil'],
  supervision: ['supervisionCommittee', 'collectiveSupervisors'],
  street: ['streetOffice', 'streetPartyCommittee', 'agencyCentre', 'streetTradingStation', 'streetServiceCentre', 'streetFarmOffice'],
  district: [
    ...['organisationDepartment', 'civilAffairs', 'agricultureBureau', 'financeBureau', 'auditBureau', 'auditTeam', 'housingBureau'],
    ...[
      'naturalResources',
      'developmentReform',
      'humanResources',
      'healthBureau',
      'medicalInsurance',
      'emergencyBureau',
      'disabledFederation',
    ],
    ...[
      'justiceBureau',
      'policeBureau',
      'approvalBureau',
      'archivesBureau',
      'disciplineCommission',
      'districtTradingCentre',
      'districtGovernment',
    ],
  ],
};
const order = [...Object.keys(kinds), 'other'];

/**
 * The columns of a chart: one for each actor that has a step, from the village outwards, and where these are more than `most`, one for all of a
 * kind, the most numerous kind first.
 */
export function lanesOf({ nodes }: Pick<Diagram, 'nodes'>, most: number): readonly Lane[] {
  const acting = nodes.filter(isPlaced).map(firstActor);
  const actors = [...new Set(acting)];
  const steps = (actor: string) => acting.filter((each) => each === actor).length;
  let groups = order
    .map((kind) => actors.filter((actor) => kindOf(actor) === kind).map((actor) => [actor]))
    .filter((lanes) => lanes.length > 0);
  const count = () => groups.reduce((sum, lanes) => sum + lanes.length, 0);
  while (count() > most && groups.some((lanes) => lanes.length > 1)) {
    const largest = groups.reduce((one, other) => (other.length > one.length ? other : one));
    groups = groups.map((lanes) => (lanes === largest ? [lanes.flat()] : lanes));
  }
  return groups.flat().map((inLane) => ({ actors: inLane.toSorted((one, other) => steps(other) - steps(one)) }));
}

/** The column of a node; ends stand under the first one of the village. */
export function laneOf(lanes: readonly Lane[], node: DiagramNode): number {
  return Math.max(
    0,
    lanes.findIndex(({ actors }) => actors.includes(firstActor(node))),
  );
}

/** The first who does it; `other` where nothing says. */
function firstActor({ actors }: Pick<DiagramNode, 'actors'>): string {
  return actors[0] ?? 'other';
}

function isPlaced({ kind }: DiagramNode): boolean {
  return kind !== 'start' && kind !== 'end';
}

function kindOf(actor: string): string {
  return order.find((kind) => kinds[kind]?.includes(actor) === true) ?? 'other';
}
