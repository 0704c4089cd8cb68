import { powerItems } from '../../machines/index.ts';
import type { RecordInput } from '../../src/contract/record-input.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { sampleVillage, type SampleVillage } from '../samples/village.ts';
import { mustStart } from '../samples/must-start.ts';

export const plan = 'a'.repeat(64);
const content = 'c'.repeat(64);
const organisation = '610114099201';

/** What came of an event: where it led, or the rules that stand against it (the reason when none does). */
export type Came = { readonly to: string } | { readonly against: readonly string[] };

/** A matter of the sample village, walked through the library as people would record it. */
export interface MatterWalk {
  readonly village: SampleVillage;
  readonly instance: string;
  /** Records an event as one of some roles, `at` a moment to which the clock is set first. */
  record(type: string, data: JsonObject, how?: { readonly as?: string; readonly at?: string }): Promise<Came>;
  documents(...kinds: readonly string[]): JsonObject;
  call(body: string, meetingAt: string, more?: JsonObject): JsonObject;
  held(body: string, present: number, more?: JsonObject): JsonObject;
  /** From the proposal to the Party members' adoption, on 9 March 2026 at 10:00. */
  toAssembly(more?: JsonObject): Promise<void>;
  /** The representatives adopt on 16 March; drafted, reviewed, posted, displayed until 3 April. */
  resolveAndDisclose(): Promise<void>;
}

/**
 * Opens an instance of an item in January 2026, with a delegation of the representatives on file, and does what comes before its proposal. It
 * stands ready to be proposed on 2 March at 9:00. In a village that is given nothing is prepared, and its clock stays as it stands.
 */
export async function matterWalk(
  item: string,
  given: { readonly village?: SampleVillage; readonly plan?: string; readonly prepared?: boolean } = {},
): Promise<MatterWalk> {
  const { prepared = given.village === undefined } = given;
  const village = given.village ?? (await sampleVillage('2026-01-05T09:00:00+08:00'));
  const planHash = given.plan ?? plan;
  const { siyi, clock, people, clerk } = village;
  const office = siyi.as(clerk);
  await siyi.as({ ...clerk, roles: ['officer'] }).delegate({
    organisation,
    body: 'representativesAssembly',
    matterClass: 'villageAffair',
    from: '2026-01-01',
    to: '2026-12-31',
    instrument: '样例授权',
    filed: true,
  });
  const { hash } = await office.attach({
    organisation,
    name: '样例.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.4 样例'),
  });
  const opened = await mustStart(office, { item, organisation, title: '样例事项' });
  const instance = opened.entry.instance;
  let revision = 1;
  const person = { supervisor: people.all[50] ?? '', villager: people.all[58] ?? '' } as Readonly<Record<string, string>>;
  const record: MatterWalk['record'] = async (type, data, { as = 'clerk', at } = {}) => {
    if (at !== undefined) clock.set(at);
    const session = siyi.as({ person: person[as] ?? clerk.person, roles: [as], organisation });
    const came = await session.record(instance, { type, occurredAt: clock.now(), data: data as RecordInput['data'] }, { revision });
    if (!came.ok)
      return { against: came.refusal.verdicts.length > 0 ? came.refusal.verdicts.map(({ rule }) => rule) : [came.refusal.reason] };
    revision = came.value.entry.revision;
    return { to: came.value.entry.to.join(' | ') };
  };
  const documents = (...kinds: readonly string[]): JsonObject => Object.fromEntries(kinds.map((kind) => [kind, hash]));
  const must = async (...event: Parameters<typeof record>): Promise<void> => {
    const came = await record(...event);
    if ('against' in came) throw new Error(`${event[0]}: ${came.against.join(' ')}`);
  };
  const call: MatterWalk['call'] = (body, meetingAt, more = {}) => ({
    body,
    meetingAt,
    place: '样例会议室',
    agenda: ['样例议题'],
    materials: [hash],
    posted: true,
    supervisorInvited: true,
    route: 'villagers',
    ...more,
  });
  const held: MatterWalk['held'] = (body, present, more = {}) => ({
    body,
    outcome: 'adopted',
    planHash,
    attendance: { present, womenRepresentatives: 0 },
    votes: { for: present, against: 0, abstain: 0 },
    ballot: 'ballot',
    votedItems: ['样例议题'],
    observers: { present: 1, voted: 0 },
    supervisor: { present: true },
    lawfulness: { lawAndMorals: true, womensRights: true },
    documents: documents('minutes', 'signIn', 'tally', 'riskStatement'),
    ...more,
  });
  const meet = async (body: string, day: string, present: number): Promise<void> => {
    await must('meeting.convened', call(body, `${day}T09:00:00+08:00`));
    await must('meeting.held', held(body, present), { at: `${day}T10:00:00+08:00` });
  };
  for (const { step, as, documents: kinds, days } of prepared ? preparation(item) : []) {
    clock.advance(days * 86_400_000);
    await must('step.completed', { step, result: 'passed', documents: documents(...kinds) }, { as });
  }
  if (given.village === undefined) clock.set('2026-03-02T09:00:00+08:00');
  return {
    village,
    instance,
    record,
    documents,
    call,
    held,
    async toAssembly(more = {}) {
      await must('proposal.submitted', { ...proposal, planHash, documents: documents('plan', 'consultation'), ...more });
      await must('proposal.accepted', {});
      await meet('branchCommittee', '2026-03-03', 3);
      await meet('twoCommittees', '2026-03-04', 7);
      await must('plan.circulated', { planHash, recipients: 15 });
      await meet('partyMembersAssembly', '2026-03-09', 15);
    },
    async resolveAndDisclose() {
      await meet('representativesAssembly', '2026-03-16', 35);
      await must('notice.drafted', draft, { at: '2026-03-17T09:00:00+08:00' });
      await must('notice.reviewed', { verdict: 'approved', contentHash: content, opinion: '样例' }, { as: 'supervisor' });
      await must('notice.posted', {
        contentHash: content,
        boards: [{ place: '样例公示栏', photo: hash }],
        naturalVillages: 1,
        channels: ['board'],
        days: 15,
      });
      await must('notice.closed', {}, { at: '2026-04-03T09:00:00+08:00' });
      await must('implementation.started', { responsible: '样例负责人' });
    },
  };
}

/** The steps before an item's proposal, in order: who may record each, its documents, and the days for which it waits, rest days added. */
function preparation(item: string) {
  const states =
    (powerItems.find(({ code }) => code === item)?.flow as unknown as Preparing).states.procedure.states.proposal?.states ?? {};
  return Object.entries(states).flatMap(([step, { on }]) => {
    const [way] = on['step.completed'] ?? [];
    if (way === undefined) return [];
    const use = (name: string) => way.guard.params.rules.find(({ rule }) => rule === name);
    const waits = use('S14');
    return {
      step,
      as: use('S02')?.roles?.[0] ?? '',
      documents: use('S04')?.documents ?? [],
      days: waits === undefined ? 0 : Math.max(15, waits.days ?? 0) + 5,
    };
  });
}

/** What {@link preparation} reads of a flow. */
interface Preparing {
  readonly states: { readonly procedure: { readonly states: { readonly proposal?: { readonly states: Record<string, PreparingState> } } } };
}

interface PreparingState {
  readonly on: Record<string, readonly { readonly guard: { readonly params: { readonly rules: readonly PreparingRule[] } } }[]>;
}

interface PreparingRule {
  readonly rule: string;
  readonly roles?: readonly string[];
  readonly documents?: readonly string[];
  readonly days?: number;
}

const proposal: JsonObject = {
  title: '样例事项',
  summary: '样例',
  matterClass: 'villageAffair',
  proposer: { kind: 'branch' },
  origin: 'masses',
  planHash: plan,
  acts: [],
  vitalInterest: false,
  conflicts: [],
};

/** The draft of a disclosure without personal data. */
export const draft: JsonObject = {
  contentHash: content,
  personalData: { identityNumbers: false, bankAccounts: false, phones: false, health: false, minors: false },
};
