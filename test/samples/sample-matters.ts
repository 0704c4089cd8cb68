import type { RecordInput } from '../../src/contract/record-input.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { formatVkey } from '../../src/audit/vkey.ts';
import { verifiersOf } from '../../src/service/open-own-checkpoint.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { mustStart } from './must-start.ts';
import type { SampleVillage } from './village.ts';

const organisation = '610114099201';

/** Matters of a sample village of which one is archived, one waits at its check and one was just opened. */
export interface SampleMatterIds {
  readonly archived: string;
  readonly running: string;
  readonly opened: string;
  /** The hash of the file that they name. */
  readonly paper: string;
}

/** Records them, each event at the clock's time. */
export async function recordMatters(village: SampleVillage): Promise<SampleMatterIds> {
  const session = village.siyi.as(village.clerk);
  const pdf = { name: '样例.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 样例申请书') };
  const paper = (await session.attach({ organisation, ...pdf })).hash;
  const documents = (...kinds: readonly string[]): JsonObject => Object.fromEntries(kinds.map((kind) => [kind, paper]));
  const [approver = '', keeper = '', , applicant = ''] = village.people.all;
  const application = {
    ...{
      applicant,
      subject: '样例：张样例申请居住证明',
      certificate: 'residence',
      kinOfHandler: false,
      documents: documents('application'),
    },
  };
  const seal = {
    ...{ purpose: '样例用途', decision: '样例-1', copies: 1, directorSigned: true, blankPaper: false, certificate: 'residence' },
    ...{ approver, keeper, documents: documents('sealRegister') },
  };
  const step = (name: string, kind: string) => ({ step: name, result: 'passed', documents: documents(kind) });
  const begin: readonly Done[] = [['application.received', application]];
  const end: readonly Done[] = [
    ['step.completed', step('check', 'checkRecord')],
    ['seal.used', seal],
    ['step.completed', step('delivery', 'stub')],
    ['matter.archived', { documents: documents('application', 'stub') }],
  ];
  const open = async (title: string, events: readonly Done[]): Promise<string> => {
    const { entry } = await mustStart(session, { item: 'GG-02', organisation, title });
    for (const [type, data] of events) {
      village.clock.advance(60_000);
      const event: RecordInput = { type, occurredAt: village.clock.now(), data: data as RecordInput['data'] };
      const came = await session.record(entry.instance, event, { revision: (await session.read(entry.instance)).revision });
      if (!came.ok) throw new Error(JSON.stringify(came.refusal));
    }
    return entry.instance;
  };
  return {
    archived: await open('样例居住证明 <甲>', [...begin, ...end]),
    running: await open('样例证明乙', begin),
    opened: await open('样例证明丙', []),
    paper,
  };
}

type Done = readonly [type: string, data: JsonObject];

/** The verifier keys of a ledger as they are printed. */
export async function printedKeys(siyi: Siyi, origin: string): Promise<readonly string[]> {
  const keyring = await siyi.context.ledger.keys.read();
  return verifiersOf(origin, keyring?.keys ?? []).map(formatVkey);
}
