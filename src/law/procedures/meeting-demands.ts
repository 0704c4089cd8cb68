import type { Milestone, ProcedureNorms, RuleDemand } from '../../kernel/norms.ts';
import type { Body } from '../body.ts';
import { demands, everyStep, unmet, type Asked } from './demand.ts';

/** By which rules a body is able to decide and decides, and what only holds for it (domain table 2.3). */
interface BodyLaw {
  readonly quorum: Asked;
  readonly pass: Asked;
  readonly notice: readonly Asked[];
  readonly more: readonly Asked[];
}

const bodyLaw = {
  branchCommittee: { quorum: 'G07', pass: ['G10', { body: 'branchCommittee' }], notice: [], more: [] },
  twoCommittees: { quorum: 'G09', pass: 'G10', notice: [], more: ['G11', 'G12'] },
  partyMembersAssembly: { quorum: 'G14', pass: 'G15', notice: [], more: ['G13', 'G42'] },
  representativesAssembly: { quorum: 'G26', pass: 'G29', notice: ['G22'], more: ['G27', 'G28', 'G32'] },
  villagersAssembly: { quorum: 'G25', pass: 'G29', notice: ['G20'], more: ['G32', 'G37'] },
  groupAssembly: { quorum: 'S15', pass: 'G29', notice: [], more: [] },
  collectiveMembersAssembly: { quorum: 'S10', pass: 'G30', notice: ['G21'], more: [] },
  collectiveDelegatesAssembly: { quorum: ['S10', { body: 'collectiveDelegatesAssembly' }], pass: 'G31', notice: ['G21'], more: [] },
} as const satisfies Partial<Record<Body, BodyLaw>>;

/** A body that deliberates. */
export type Deliberating = keyof typeof bodyLaw;

const deliberating = Object.keys(bodyLaw) as Deliberating[];

/** Those that resolve a matter: the fourth deliberation. */
export const resolving = deliberating.filter((body) => /Assembly$/.test(body) && body !== 'partyMembersAssembly');

/** What stands before every assembly that resolves, beside its own numbers. */
const ofResolving: readonly Asked[] = ['G18', 'G19', 'G23', 'G06', 'G11', 'G24', 'G39', 'G42', 'G44'];

/** The body whose adoption of the same text must stand before. */
function before(body: Deliberating): readonly Asked[] {
  if (body === 'branchCommittee') return ['G17'];
  if (body === 'twoCommittees') return [['G17', { after: 'branchCommittee' }]];
  return [['G17', { after: body === 'partyMembersAssembly' ? 'twoCommittees' : 'partyMembersAssembly' }]];
}

/** What every count of votes needs. */
const counting: readonly Asked[] = ['G34', 'G35', 'G36', 'G40', 'G41'];
const papers: Asked = ['S04', { documents: ['minutes', 'signIn'] }];

/** The rules by which a body adopts. */
function adopting(body: Deliberating): readonly RuleDemand[] {
  const { quorum, pass, notice, more } = bodyLaw[body];
  const more4 = resolving.includes(body) ? ofResolving : [];
  return [
    ...everyStep,
    ...demands(['S03', { body }], quorum, ...counting, pass, ...before(body), ['G16', { body }], 'G68', ...more, ...notice, ...more4),
  ];
}

/** The rules by which the branch committee and the two committees adopt in one meeting. */
const adoptingJointly: readonly RuleDemand[] = [
  ...everyStep,
  ...demands(
    ['S03', { body: 'twoCommittees' }],
    'G09',
    ...counting,
    'G10',
    'G17',
    ['G16', { body: 'twoCommittees' }],
    'G68',
    'G07',
    'G08',
    'G11',
    'G12',
  ),
];

/** A milestone that a deliberation reaches. */
export function adopted(name: string, bodies: readonly Deliberating[], slots: readonly string[]): Milestone {
  const by = bodies.map((body) => ({
    event: 'meeting.held',
    when: { 'data.body': body, 'data.outcome': 'adopted' },
    rules: adopting(body),
  }));
  const jointly = {
    event: 'meeting.held',
    when: { 'data.body': 'twoCommittees', 'data.outcome': 'adopted' },
    rules: adoptingJointly,
    from: null,
  };
  return { name, claim: 'decidedInOrder', by: bodies.includes('twoCommittees') ? [...by, jointly] : by, slots };
}

/** What is asked before each meeting of the four deliberations is called, and before each of its outcomes. */
export const meetingDemands: ProcedureNorms['demands'] = deliberating.flatMap((body) => {
  const { quorum, pass, notice, more } = bodyLaw[body];
  // A meeting that prepares a proposal decides on no plan yet: it is a step.
  const held = (outcome: string, ...anyOf: readonly (readonly RuleDemand[])[]): ProcedureNorms['demands'][number] => ({
    event: 'meeting.held',
    outside: 'proposal',
    when: { 'data.body': body, 'data.outcome': outcome },
    anyOf,
  });
  const rejecting = [...everyStep, ...demands(['S03', { body }], quorum, ...counting)];
  const lapsing = [...everyStep, ...demands(['S03', { body }], papers)];
  const acting = more.some((rule) => (rule as string) === 'G32');
  const resolves = resolving.includes(body);
  const calling = resolves ? (['G18', 'G19', 'G23', 'G11'] as const) : body === 'twoCommittees' ? (['G11'] as const) : [];
  return [
    {
      event: 'meeting.convened',
      when: { 'data.body': body },
      outside: 'proposal',
      anyOf: [[...everyStep, ...demands(...notice, 'G68', ...calling)]],
    },
    held('adopted', adopting(body), ...(body === 'twoCommittees' ? [adoptingJointly] : [])),
    held('returned', [...everyStep, ...demands(['S03', { body }], quorum, papers)]),
    held('rejected', [...rejecting, ...unmet(pass)], ...(acting ? [[...rejecting, ...demands(pass), ...unmet('G32')]] : [])),
    held('noQuorum', [...lapsing, ...unmet(quorum)], ...(acting ? [[...lapsing, ...demands(quorum), ...unmet('G32')]] : [])),
    held('split', [...rejecting, ...unmet(pass), ...demands('G38')]),
  ];
});

/** The same where a body's meeting is a step of a direct procedure: no plan goes from stage to stage. */
export const stepMeetingDemands: ProcedureNorms['demands'] = deliberating.flatMap((body) => {
  const { quorum, pass } = bodyLaw[body];
  const held = (outcome: string, rules: readonly RuleDemand[]): ProcedureNorms['demands'][number] => ({
    event: 'meeting.held',
    when: { 'data.body': body, 'data.outcome': outcome },
    anyOf: [[...everyStep, ...rules]],
  });
  return [
    {
      ...held('adopted', demands(quorum, ...counting, pass)),
      // An appraisal is attended and decides nothing, so it can be lost by nobody.
      orElse: {
        rules: [...everyStep, ...demands(quorum, ...counting)],
        without: { event: 'meeting.held', when: { 'data.body': body, 'data.outcome': 'rejected' } },
      },
    },
    held('rejected', [...demands(quorum, ...counting), ...unmet(pass)]),
    held('noQuorum', [...demands(papers), ...unmet(quorum)]),
  ];
});

/** An emergency decision is ratified by the villagers' assembly. */
export const ratifying: ProcedureNorms['demands'][number] = {
  event: 'meeting.ratified',
  anyOf: [[...everyStep, ...demands('G25', 'G29', 'G34', 'G35', 'G36', 'G40', 'G59')]],
};
