import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MigrationMap } from '../../src/contract/migration-map.ts';
import type { RecordInput } from '../../src/contract/record-input.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { Session } from '../../src/service/session.ts';
import { mustStart } from '../samples/must-start.ts';
import { putSecondVersion, sampleMap, versions } from '../samples/second-version.ts';
import { sampleVillage, type SampleVillage } from '../samples/village.ts';

const organisation = '610114099201';
const street = '610114099000';
const { first, second } = versions;

let village: SampleVillage;
let officer: Session;
let paper = '';
let order = '';

beforeEach(async () => {
  village = await sampleVillage();
  officer = await village.siyi.openSession(village.tokens.officer);
  const pdf = { name: '样例.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 样例') };
  paper = (await village.siyi.as(village.clerk).attach({ organisation, ...pdf })).hash;
  order = (await village.siyi.as(officer).attach({ ...pdf, organisation: street, bytes: Buffer.from('%PDF-1.4 样例授权') })).hash;
});
afterEach(() => village.close());

const putSecond = () => putSecondVersion(village.siyi);
const mapOf = (states: Record<string, string> = {}, changes: Partial<MigrationMap> = {}) => sampleMap(order, { states, ...changes });
const toSecond = () => sampleMap(order);

const documents = (...kinds: readonly string[]): JsonObject => Object.fromEntries(kinds.map((kind) => [kind, paper]));
const completed = (step: string, kind: string): readonly [string, JsonObject] => [
  'step.completed',
  { step, result: 'passed', documents: documents(kind) },
];
const application = (): readonly [string, JsonObject] => [
  'application.received',
  {
    applicant: village.people.all[3] ?? '',
    subject: '样例',
    certificate: 'residence',
    kinOfHandler: false,
    documents: documents('application'),
  },
];
const sealed = (): readonly [string, JsonObject] => [
  'seal.used',
  {
    ...{ purpose: '样例', decision: '样例-1', copies: 1, directorSigned: true, blankPaper: false, certificate: 'residence' },
    ...{ approver: village.people.all[0] ?? '', keeper: village.people.all[1] ?? '', documents: documents('sealRegister') },
  },
];

/** Opens a certificate matter and records events on it, each at the clock's time. */
async function opened(...events: readonly (readonly [string, JsonObject])[]): Promise<string> {
  const { entry } = await mustStart(village.siyi.as(village.clerk), { item: 'GG-02', organisation, title: '样例证明' });
  for (const event of events) await recorded(entry.instance, event);
  return entry.instance;
}

async function recorded(instance: string, [type, data]: readonly [string, JsonObject]): Promise<void> {
  const session = village.siyi.as(village.clerk);
  const { revision } = await session.read(instance);
  const event: RecordInput = { type, occurredAt: village.clock.now(), data: data as RecordInput['data'] };
  const came = await session.record(instance, event, { revision });
  if (!came.ok) throw new Error(JSON.stringify(came.refusal));
}

async function differences(): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let last = { entries: 0, total: -1 };
  for await (const progress of village.siyi.replay()) {
    all.push(...progress.differences);
    last = progress;
  }
  expect(last.entries).toBe(last.total);
  return all;
}

const checked = () => completed('check', 'checkRecord');
const outcomes = (rows: readonly { readonly instance: string; readonly outcome: string }[]) =>
  new Map(rows.map((row) => [row.instance, row.outcome]));

describe('a migration', () => {
  it('is told first and changes nothing, is then one entry for each, and leads to the archive under the new flow', async () => {
    const [waiting, atCheck, atSeal] = [await opened(), await opened(application()), await opened(application(), checked())];
    const archived = await opened(application(), checked(), sealed(), completed('delivery', 'stub'), [
      'matter.archived',
      { documents: documents('application', 'stub') },
    ]);
    await putSecond();
    const session = village.siyi.as(officer);
    const dry = await session.migrate({ map: toSecond() });
    expect(dry).toMatchObject({ dryRun: true, total: 3, next: null });
    expect(outcomes(dry.rows)).toEqual(new Map([atSeal, atCheck, waiting].map((id) => [id, 'wouldMove'])));
    expect(dry.rows[0]).toMatchObject({
      from: ['procedure.handling.sealing', 'supervision.observing'],
      to: ['procedure.handling.secondCheck', 'supervision.observing'],
      revision: 3,
    });
    expect((await session.trail({ type: 'flow.migrated' })).rows).toEqual([]);
    expect((await session.read(atSeal)).flow.hash).toBe(first);

    const run = await session.migrate({ map: toSecond(), dryRun: false });
    expect(outcomes(run.rows)).toEqual(new Map([atSeal, atCheck, waiting].map((id) => [id, 'moved'])));
    expect(await session.read(atSeal)).toMatchObject({ flow: { hash: second, version: 2 }, revision: 4, state: dry.rows[0]?.to });
    expect(await session.read(archived)).toMatchObject({ flow: { hash: first }, status: 'done' });
    const [entry] = (await session.trail({ instance: atSeal, type: 'flow.migrated' })).rows;
    expect(entry).toMatchObject({
      flow: second,
      actor: { person: officer.person },
      data: { from: first, to: second, reason: '样例：新版流程增加一道复核', documents: { migrationAuthorisation: order } },
      from: dry.rows[0]?.from,
      to: dry.rows[0]?.to,
    });
    expect(entry?.verdicts.map(({ rule, ok }) => [rule, ok])).toEqual([
      ['S02', true],
      ['G58', true],
      ['S23', true],
      ['S23', true],
    ]);
    expect(entry?.facts).toHaveProperty('recordedAt');
    expect(await differences()).toEqual([]);

    expect(await session.migrate({ map: toSecond(), dryRun: false })).toMatchObject({ total: 0, rows: [] });
    await recorded(atCheck, completed('audit', 'checkRecord'));
    for (const instance of [atCheck, atSeal]) {
      await recorded(instance, completed('secondCheck', 'opinion'));
      await recorded(instance, sealed());
      await recorded(instance, completed('delivery', 'stub'));
      await recorded(instance, ['matter.archived', { documents: documents('application', 'stub') }]);
      expect(await session.read(instance)).toMatchObject({ status: 'done', stage: 'archived', flow: { hash: second } });
    }
    expect(await differences()).toEqual([]);
  });

  it('refuses to pass over a step, names it, moves the others, and keeps the attempt', async () => {
    const [atCheck, atDelivery] = [await opened(application()), await opened(application(), checked(), sealed())];
    await putSecond();
    const session = village.siyi.as(officer);
    const { rows } = await session.migrate({ map: toSecond(), dryRun: false });
    expect(outcomes(rows)).toEqual(
      new Map([
        [atDelivery, 'refused'],
        [atCheck, 'moved'],
      ]),
    );
    expect(rows[0]).toMatchObject({
      skipped: ['procedure.handling.secondCheck'],
      refusal: { reason: 'RULES_NOT_MET', verdicts: [{ rule: 'S23', as: 'S23.procedure', code: 'migrationSkipped', short: 1 }] },
    });
    expect(await session.read(atDelivery)).toMatchObject({ flow: { hash: first }, revision: 4 });
    const [kept] = (await session.refusals({ instance: atDelivery })).rows;
    expect(kept).toMatchObject({ refusal: { event: 'flow.migrated', reason: 'RULES_NOT_MET' }, actor: { person: officer.person } });
    // Sent back to the step that is new, it goes.
    const back = { ...toSecond().states, 'procedure.handling.delivery': 'procedure.handling.secondCheck' };
    expect((await session.migrate({ map: mapOf(back), dryRun: false })).rows).toMatchObject([{ instance: atDelivery, outcome: 'moved' }]);
    await recorded(atDelivery, completed('secondCheck', 'opinion'));
    expect((await session.read(atDelivery)).state).toContain('procedure.handling.sealing');
    expect(await differences()).toEqual([]);
  });

  it('is ordered from above, by an officer or an administrator, and dated honestly', async () => {
    const instance = await opened(application());
    await putSecond();
    const inVillage = { ...officer, organisation };
    await expect(village.siyi.as(inVillage).migrate({ map: toSecond() })).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    const clerk = village.siyi.as({ ...officer, roles: ['clerk'] });
    const { rows } = await clerk.migrate({ map: toSecond(), dryRun: false });
    expect(rows).toMatchObject([{ instance, outcome: 'refused', refusal: { verdicts: [{ rule: 'S02' }] } }]);
    const elsewhere = await village.siyi.openSession(village.tokens.otherOfficer);
    await expect(village.siyi.as(elsewhere).migrate({ map: toSecond() })).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
    await expect(village.siyi.as(elsewhere).migrate({ map: toSecond(), instance })).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    const session = village.siyi.as(officer);
    const later = session.migrate({ map: toSecond(), occurredAt: '2027-01-01T00:00:00Z', dryRun: false });
    await expect(later).rejects.toMatchObject({ code: 'TIME_IN_FUTURE' });
    expect((await session.read(instance)).flow.hash).toBe(first);
  });

  it('tells what is wrong with a map before it looks at any matter', async () => {
    await opened(application());
    await putSecond();
    const session = village.siyi.as(officer);
    const wrong = async (map: MigrationMap): Promise<unknown> => session.migrate({ map }).catch((error: unknown) => error);
    expect(await wrong(mapOf({ 'procedure.handling.chekc': 'procedure.handling.audit' }))).toMatchObject({
      code: 'MIGRATION_INVALID',
      facts: { at: 'map.states.procedure.handling.chekc', got: 'procedure.handling.chekc' },
    });
    expect(await wrong(mapOf({ 'procedure.handling.check': 'procedure.handling' }))).toMatchObject({
      facts: { got: 'procedure.handling' },
    });
    expect(await wrong(mapOf({ 'procedure.handling.check': 'procedure.archived' }))).toMatchObject({ code: 'MIGRATION_INVALID' });
    expect(await wrong(mapOf({}, { item: 'GG-01' }))).toMatchObject({ code: 'MIGRATION_INVALID', facts: { at: 'map.item' } });
    expect(await wrong(mapOf({}, { to: first }))).toMatchObject({ code: 'MIGRATION_INVALID', facts: { at: 'map.to' } });
    expect(await wrong(mapOf({}, { to: 'f'.repeat(64) }))).toMatchObject({ code: 'FLOW_NOT_FOUND' });
    expect(await wrong(mapOf({}, { document: 'f'.repeat(64) }))).toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
    expect(await wrong({ ...mapOf(), reason: '' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await session.migrate({ map: mapOf() })).rows).toMatchObject([{ outcome: 'refused', refusal: { verdicts: [{ got: null }] } }]);
  });

  it('leaves alone what somebody recorded on in between, tells it, and moves it the next time', async () => {
    const instances: string[] = [];
    for (let n = 0; n < 3; n += 1) instances.push(await opened(application()));
    await putSecond();
    const session = village.siyi.as(officer);
    const busy = instances[1] ?? '';
    const observed = { type: 'observation.recorded', occurredAt: village.clock.now(), data: { opinion: '样例' } };
    const [migrated, came] = await Promise.all([
      session.migrate({ map: toSecond(), dryRun: false, instance: busy, revision: 2 }),
      session.record(busy, observed, { revision: 2 }).then(
        () => 'recorded',
        (error: unknown) => (error as { code: string }).code,
      ),
    ]);
    expect([migrated.rows[0]?.outcome, came]).toBeOneOf([
      ['moved', 'REVISION_STALE'],
      ['changed', 'recorded'],
    ]);
    expect(await session.read(busy)).toMatchObject({ revision: 3 });
    const stale = await session.migrate({ map: toSecond(), dryRun: false, instance: instances[0] ?? '', revision: 1 });
    expect(stale.rows).toMatchObject([{ outcome: 'changed', revision: 2 }]);
    const rest = await session.migrate({ map: toSecond(), dryRun: false });
    expect(rest.rows.every(({ outcome }) => outcome === 'moved')).toBe(true);
    const again = await session.migrate({ map: toSecond(), dryRun: false, instance: busy });
    expect(again.rows).toMatchObject([{ outcome: 'elsewhere', revision: (await session.read(busy)).revision }]);
    for (const instance of instances) expect((await session.read(instance)).flow.hash).toBe(second);
    expect(await differences()).toEqual([]);
  });

  it('goes through any number a page at a time, while others record', async () => {
    const instances: string[] = [];
    for (let n = 0; n < 25; n += 1) instances.push(await opened(application()));
    await putSecond();
    const session = village.siyi.as(officer);
    const record = async (instance: string): Promise<void> => {
      const event = { type: 'observation.recorded', occurredAt: village.clock.now(), data: { opinion: '样例' } };
      await session.record(instance, event, { revision: (await session.read(instance)).revision }).catch(() => undefined);
    };
    const told: number[][] = [];
    let changed = 0;
    for await (const { done, total, rows } of session.migrateAll({ map: toSecond(), dryRun: false, limit: 7 })) {
      told.push([done, total]);
      changed += rows.filter(({ outcome }) => outcome === 'changed').length;
      await Promise.all(instances.slice(0, 5).map(record));
    }
    expect(told).toEqual([
      [7, 25],
      [14, 25],
      [21, 25],
      [25, 25],
    ]);
    const left = await session.migrate({ map: toSecond(), dryRun: false });
    expect(left.rows.length).toBe(changed);
    for (const instance of instances) expect((await session.read(instance)).flow.hash).toBe(second);
    expect(await differences()).toEqual([]);
  });
});
