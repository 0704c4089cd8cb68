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
 * Opens an instance of an item on 2 March 2026, with a delegation of the representatives on file; in a fresh sample village, and on the sample
 * plan, unless told otherwise.
 */
export async function matterWalk(
  item: string,
  given: { readonly village?: SampleVillage; readonly plan?: string } = {},
): Promise<MatterWalk> {
  const village = given.village ?? (await sampleVillage());
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
