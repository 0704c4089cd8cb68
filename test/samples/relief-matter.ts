import type { RecordInput } from '../../src/contract/record-input.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { Session } from '../../src/service/session.ts';
import { mustStart } from './must-start.ts';
import { places, type SampleVillage } from './village.ts';

/** Two families of a sample register. Nothing of them is anybody's. */
export const sampleRows = [
  {
    ...{ name: '样例王一', identity: '610114190001010012', phone: '13800001234', address: '样例街道样例村三组12号' },
    ...{
      household: '样例王一',
      account: '6228000000000012345',
      group: '三组',
      category: '甲类',
      amountFen: 30_000,
      remark: '样例内部备注',
    },
  },
  { name: '样例李二', identity: '61011419000101002X', group: '一组', category: '乙类', amountFen: 20_000 },
] as const;

/** A relief matter (JZ-06) of the sample village, gone as far as asked, with a register at its review and its notice. */
export interface ReliefMatter {
  readonly instance: string;
  /** Hash of the photo that hangs at the notice only, and of the paper that everything else is documented by. */
  readonly photo: string;
  readonly paper: string;
  /** Revisions of its review and its notice. */
  readonly reviewed: number;
  readonly posted: number;
}

type Event = readonly [by: 'clerk' | 'officer' | 'supervisor', type: string, data: JsonObject, days?: number];

/** Opens it and goes on to the notice; with `ended`, to the archive. */
export async function reliefMatter(village: SampleVillage, { ended = false, title = '样例救助' } = {}): Promise<ReliefMatter> {
  const organisation = places.village;
  const clerk = village.siyi.as(village.clerk);
  const file = async (text: string) =>
    (await clerk.attach({ organisation, name: '样例.pdf', mediaType: 'application/pdf', bytes: Buffer.from(`%PDF-1.4 ${text}`) })).hash;
  const [paper, photo] = [await file('样例'), await file('样例照片')];
  const { entry } = await mustStart(clerk, { item: 'JZ-06', organisation, title });
  const sessions: Readonly<Record<Event[0], Session>> = {
    clerk: village.clerk,
    officer: await village.siyi.openSession(village.tokens.officer),
    supervisor: await village.siyi.openSession(village.tokens.supervisor),
  };
  const events = eventsOf(paper, photo, ended);
  for (const [by, type, data, days = 0] of events) {
    village.clock.advance(days * 86_400_000 + 3_600_000);
    const session = village.siyi.as(sessions[by]);
    const { revision } = await session.read(entry.instance);
    const event: RecordInput = { type, occurredAt: village.clock.now(), data: data as RecordInput['data'] };
    const came = await session.record(entry.instance, event, { revision });
    if (!came.ok) throw new Error(`${type}: ${JSON.stringify(came.refusal)}`);
  }
  return { instance: entry.instance, photo, paper, reviewed: 5, posted: 8 };
}

function eventsOf(paper: string, photo: string, ended: boolean): readonly Event[] {
  const documents = (...kinds: readonly string[]): JsonObject => Object.fromEntries(kinds.map((kind) => [kind, paper]));
  const step = (name: string, ...kinds: readonly string[]): JsonObject => ({
    ...{ step: name, result: 'passed', documents: documents(...kinds) },
  });
  const contentHash = 'c'.repeat(64);
  const personalData = { identityNumbers: false, bankAccounts: false, phones: false, health: false, minors: false };
  const toNotice: readonly Event[] = [
    ['clerk', 'step.completed', step('leads', 'leadsLedger')],
    ['clerk', 'step.completed', step('homeVisit', 'authorisation', 'householdSheet')],
    ['officer', 'step.completed', step('dataMatching', 'matchingResult')],
    [
      'clerk',
      'review.held',
      {
        ...{ outcome: 'passed', attendance: { present: 9, representatives: 5 }, votes: { for: 9, against: 0, abstain: 0 } },
        ...{ register: sampleRows, documents: documents('reviewMinutes') },
      },
    ],
    ['clerk', 'notice.drafted', { contentHash, personalData }],
    ['supervisor', 'notice.reviewed', { contentHash, opinion: '样例意见', verdict: 'approved' }],
    [
      'clerk',
      'notice.posted',
      {
        ...{ contentHash, boards: [{ place: '样例公示栏', photo }], naturalVillages: 1, channels: ['board'], days: 15 },
        register: sampleRows,
      },
    ],
  ];
  if (!ended) return toNotice;
  return [
    ...toNotice,
    ['clerk', 'notice.closed', {}, 26],
    ['officer', 'step.completed', step('streetReview', 'recipientList')],
    ['officer', 'step.completed', step('decision', 'decisionDocument', 'announcement')],
    ['clerk', 'matter.archived', { documents: documents('authorisation', 'householdSheet', 'reviewMinutes', 'decisionDocument') }],
  ];
}
