import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListContent } from '../../src/contract/list-content.ts';
import type { RecordInput } from '../../src/contract/record-input.ts';
import { addListInForce } from '../../src/store/list/add-list-in-force.ts';
import { mustStart } from '../samples/must-start.ts';
import { sampleLists, sampleReason, type SampleLists } from '../samples/sample-lists.ts';
import { places, sampleVillage, type SampleVillage } from '../samples/village.ts';

let village: SampleVillage;
let lists: SampleLists;
const today = '2026-03-02';

beforeEach(async () => {
  village = await sampleVillage();
  lists = sampleLists(village);
});
afterEach(() => village.close());

/** Puts a village's list in force without walking its four deliberations: what is tested here begins after that. */
async function enactVillage(list: ListContent, from: string): Promise<string> {
  const { hash } = await lists.clerk.keepList(list);
  const { instance } = (await mustStart(lists.clerk, { item: 'YG-10', organisation: places.village, title: '样例' })).entry;
  const { rows } = await lists.clerk.trail({ instance });
  await village.siyi.context.store.write(() =>
    addListInForce({ organisation: places.village, list: hash, from, instance, sequence: rows[0]?.sequence ?? 0 }),
  );
  return hash;
}

const ask = (item: string) => lists.clerk.start({ item, organisation: places.village, title: '样例' });

describe('what may be started', () => {
  it('is everything that the program carries, until the district has a list in force', async () => {
    const { hash: listHash } = await lists.district.keepList(await lists.district.draftList(places.district));
    expect((await ask('GG-02')).ok).toBe(true);
    expect(await lists.district.readList(places.district, listHash)).toMatchObject({ number: 1, inForce: null });
    await lists.enactDistrict(await lists.district.draftList(places.district), '2026-03-03');
    expect((await ask('GG-02')).ok).toBe(true);
    village.clock.set('2026-03-03T00:00:00+08:00');
    expect(await ask('GG-02')).toMatchObject({ ok: false });
  });

  it('is then only the making of a list, for a village without one, which is told so', async () => {
    await lists.enactDistrict(await lists.district.draftList(places.district), today);
    const refused = await lists.clerk.start({ item: 'GG-02', organisation: places.village, title: '样例' }, 'one-key');
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'RULES_NOT_MET', verdicts: [{ rule: 'G62', got: null, needed: 'ownList', citations: [{ id: 'SEED' }] }] },
    });
    expect(await lists.clerk.start({ item: 'GG-02', organisation: places.village, title: '样例' }, 'one-key')).toEqual(refused);
    const { rows } = await lists.street.refusals({ organisation: places.village });
    expect(rows).toMatchObject([
      { instance: null, item: 'GG-02', data: { item: 'GG-02', title: '样例' }, refusal: { event: 'matter.opened' } },
    ]);
    for (const item of ['YG-10', 'QD-03']) expect((await ask(item)).ok, item).toBe(true);
    expect((await lists.district.start({ item: 'QD-05', organisation: places.district, title: '样例' })).ok).toBe(true);
    await expect(ask('ZZ-99')).rejects.toMatchObject({ code: 'ITEM_NOT_FOUND' });
  });

  it('follows the flow of the list of the day, and running matters keep theirs through a revision', async () => {
    const certificate = (await village.siyi.items()).find(({ code }) => code === 'GG-02')?.flow.hash ?? '';
    await lists.enactDistrict(await lists.district.draftList(places.district), today);
    const draft = await lists.street.draftList(places.street);
    await lists.enactStreet(draft, today);
    const first = await lists.clerk.draftList(places.village);
    await enactVillage({ ...first, entries: first.entries.filter(({ code }) => code === 'GG-02' || code === 'JZ-01') }, today);
    const before = await ask('GG-02');
    expect(before).toMatchObject({ ok: true, value: { entry: { flow: certificate } } });
    expect(await ask('YG-02')).toMatchObject({ ok: false, refusal: { verdicts: [{ code: 'listed', detail: { number: 1 } }] } });

    const tailored = await tailoredFlow(certificate);
    const entries = first.entries
      .filter(({ code }) => code !== 'JZ-01')
      .map((entry) => (entry.code === 'GG-02' ? { ...entry, origin: 'adapted' as const, flow: tailored } : entry));
    const second = await enactVillage({ ...first, entries }, '2026-04-01');
    expect(await ask('JZ-01')).toMatchObject({ ok: true });
    village.clock.set('2026-04-01T09:00:00+08:00');
    expect(await ask('GG-02')).toMatchObject({ ok: true, value: { entry: { flow: tailored } } });
    expect(await ask('JZ-01')).toMatchObject({ ok: false });
    if (!before.ok) throw new Error('opened before');
    const { instance } = before.value.entry;
    const data = { opinion: '样例' };
    const supervisor = village.siyi.as({ person: randomUUID(), roles: ['supervisor'], organisation: places.village });
    const event: RecordInput = { type: 'observation.recorded', occurredAt: village.clock.now(), data };
    expect(await supervisor.record(instance, event, { revision: 1 })).toMatchObject({ ok: true, value: { entry: { flow: certificate } } });
    expect((await lists.clerk.read(instance)).flow.hash).toBe(certificate);

    const versions = await lists.clerk.lists(places.village);
    expect(versions.rows).toMatchObject([
      { number: 2, hash: second, inForce: { from: '2026-04-01', to: null } },
      { number: 1, inForce: { from: today, to: '2026-03-31' } },
    ]);
    const difference = await lists.clerk.listDifference(places.village, { from: versions.rows[1]?.hash ?? '', to: second });
    expect(difference.removed.map(({ code }) => code)).toEqual(['JZ-01']);
    expect(difference.added.map(({ code }) => code)).toContain('YG-02');
    expect(difference.changed).toMatchObject([{ code: 'GG-02', flow: { from: certificate, to: tailored } }]);
    for await (const { differences } of village.siyi.replay()) expect(differences).toEqual([]);
  });
});

/** Another flow of the same item (样例). */
async function tailoredFlow(base: string): Promise<string> {
  const operations = [{ operation: 'addDocument' as const, at: 'delivery', kind: 'photos' }];
  const made = await lists.clerk.tailor({ organisation: places.village, item: 'GG-02', base, tailoring: { operations } });
  return made.flow;
}

describe('a tier without a list of its own', () => {
  it('tailors from the list above, and is told that that one comes first', async () => {
    const early = lists.street.draftList(places.street);
    await expect(early).rejects.toMatchObject({
      code: 'LIST_NOT_FOUND',
      facts: { organisation: places.district, needed: 'list.upperInForce' },
    });
    const drafted = await lists.district.draftList(places.district);
    await lists.enactDistrict(drafted, today);
    const operations = [{ operation: 'addDocument' as const, at: 'delivery', kind: 'photos' }];
    const made = await lists.street.tailor({ organisation: places.street, item: 'GG-02', tailoring: { operations } });
    expect(made.base).toBe(drafted.entries.find(({ code }) => code === 'GG-02')?.flow);
    const missing = lists.clerk.tailor({ organisation: places.village, item: 'GG-02', tailoring: { operations } });
    await expect(missing).rejects.toMatchObject({ code: 'ITEM_NOT_FOUND' });
  });
});

describe('what changed', () => {
  it('is told since an earlier version and since the list above, and of no other place', async () => {
    const above = await lists.enactDistrict(await lists.district.draftList(places.district), today);
    const drafted = await lists.street.draftList(places.street);
    const { hash } = await lists.street.keepList({ ...drafted, entries: drafted.entries.slice(1) });
    const since = (from: string) => lists.street.listDifference(places.street, { from, to: hash });
    expect(await since(above)).toMatchObject({ added: [], removed: [{ code: drafted.entries[0]?.code }], changed: [] });
    const below = lists.district.listDifference(places.district, { from: hash, to: above });
    await expect(below).rejects.toMatchObject({ code: 'LIST_NOT_FOUND', facts: { hash } });
  });
});

describe('keeping a list', () => {
  const issuesOf = async (list: ListContent): Promise<readonly string[]> => {
    const failure = await lists.street.keepList(list).catch((error: unknown) => error);
    const { facts } = failure as { facts: { issues: { at: string; needed: { zh: string; en: string } }[] } };
    for (const { needed } of facts.issues) expect(needed.zh).toMatch(/\p{Script=Han}/u);
    return facts.issues.map(({ at }) => at);
  };

  it('is by content: the same one has the same number, another one the next; a dry run keeps nothing', async () => {
    const draft = await lists.district.draftList(places.district);
    expect(await lists.district.keepList(draft, { dryRun: true })).toMatchObject({ number: null, kept: false });
    expect(await lists.district.keepList(draft)).toMatchObject({ number: 1, kept: true });
    expect(await lists.district.keepList(draft)).toMatchObject({ number: 1, kept: false });
    expect(await lists.district.keepList({ ...draft, entries: draft.entries.slice(1) })).toMatchObject({ number: 2, kept: true });
    await expect(lists.clerk.keepList(draft)).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
    await expect(lists.district.keepList({ ...draft, organisation: places.street })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('tells every entry that is not right by its place, and keeps nothing then', async () => {
    const guidance = await lists.district.draftList(places.district);
    await expect(lists.street.draftList(places.street)).rejects.toMatchObject({ code: 'LIST_NOT_FOUND' });
    const early: ListContent = {
      tier: 'street',
      organisation: places.street,
      basedOn: 'a'.repeat(64),
      entries: guidance.entries.slice(0, 1),
    };
    expect(await issuesOf(early)).toEqual(['body.basedOn', 'body.entries.0.origin']);
    await lists.enactDistrict({ ...guidance, entries: guidance.entries.slice(1) }, today);
    const draft = await lists.street.draftList(places.street);
    const [one, two, three, four] = draft.entries as [Entry, Entry, Entry, Entry];
    const outside = guidance.entries[0] as Entry;
    const wrong: Entry[] = [
      { ...one, flow: two.flow },
      one,
      { ...two, origin: 'adapted' },
      { ...three, origin: 'special', reason: sampleReason },
      { ...four, reason: sampleReason },
      { ...outside, origin: 'adopted' },
      { ...outside, code: 'ZX-09', origin: 'special' },
    ];
    expect(await issuesOf({ ...draft, basedOn: 'b'.repeat(64), entries: wrong })).toEqual([
      'body.basedOn',
      'body.entries.0.flow',
      'body.entries.0.flow',
      'body.entries.1.code',
      'body.entries.3.origin',
      'body.entries.4.reason',
      'body.entries.5.code',
      'body.entries.6.flow',
      'body.entries.6.reason',
      'body.entries.2.flow',
    ]);
    expect((await lists.street.lists(places.street)).rows).toEqual([]);
    expect(
      await lists.street.keepList({ ...draft, entries: [...draft.entries, { ...outside, origin: 'special', reason: sampleReason }] }),
    ).toMatchObject({
      kept: true,
    });
  });
});

type Entry = ListContent['entries'][number];

describe('the roll-out', () => {
  it('tells its phases in order, and how far each street and village has come', async () => {
    const { record, instance } = await lists.open(lists.district, 'QD-05', places.district);
    const documents = async (kind: string) => lists.documents(places.district, kind);
    const days = [
      { phase: 'mobilisation', from: '2026-03-01', to: '2026-03-31' },
      { phase: 'rules', from: '2026-04-01', to: '2026-04-30' },
      { phase: 'implementation', from: '2026-05-01', to: '2026-12-31' },
      { phase: 'consolidation', from: '2027-01-01', to: null },
    ];
    await expect(record('rollout.planned', { phases: [...days].reverse(), documents: {} })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await record('rollout.planned', { phases: days, documents: await documents('plan') })).toEqual({
      to: 'procedure.mobilisation.due',
    });
    expect(await record('phase.started', { phase: 'rules' })).toEqual({ against: [] });
    await record('phase.started', { phase: 'mobilisation' });
    expect(await record('phase.completed', { phase: 'mobilisation', summary: '样例', documents: {} })).toEqual({ against: ['S04'] });
    await record('phase.completed', { phase: 'mobilisation', summary: '样例', documents: await documents('evidence') });
    await lists.enactDistrict(await lists.district.draftList(places.district), today);
    await lists.enactStreet(await lists.street.draftList(places.street), today);
    const training = await lists.open(lists.street, 'QD-04', places.street);
    const session = async (category: string, present: number) => ({
      ...{ category, date: today, place: '样例', topics: ['样例'], due: 10, present },
      documents: await lists.documents(places.street, 'trainingRecord'),
    });
    for (const [category, present] of [
      ['villageCommittees', 9],
      ['groupLeaders', 7],
      ['groupLeaders', 8],
    ] as const)
      expect(await training.record('training.recorded', await session(category, present))).toEqual({ to: 'procedure.training' });
    expect(await training.record('training.completed', { summary: '样例' })).toEqual({ against: ['S17'] });
    expect(await training.record('training.recorded', await session('leaders', 1))).toEqual({ against: ['S22'] });
    await expect(training.record('training.recorded', await session('groupLeaders', 11))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await training.record('training.recorded', await session('collectiveLeaders', 10));
    expect(await training.record('training.completed', { summary: '样例' })).toEqual({ to: 'procedure.closed' });

    const told = await lists.district.rollout(places.district);
    expect(told).toMatchObject({ instance, stage: 'rules', next: null });
    expect(told.phases.map(({ phase, startedAt, completedAt }) => [phase, startedAt !== null, completedAt !== null])).toEqual([
      ['mobilisation', true, true],
      ['rules', false, false],
      ['implementation', false, false],
      ['consolidation', false, false],
    ]);
    expect(told.rows.map(({ organisation }) => organisation)).toEqual([places.street, places.village, places.sibling]);
    expect(told.rows[0]).toMatchObject({
      listFrom: today,
      filed: ['agricultureBureau', 'civilAffairs', 'organisationDepartment'],
      published: ['street'],
      trained: [
        { category: 'collectiveLeaders', sessions: 1, due: 10, present: 10 },
        { category: 'groupLeaders', sessions: 2, due: 20, present: 15 },
        { category: 'villageCommittees', sessions: 1, due: 10, present: 9 },
      ],
    });
    expect(told.rows[1]).toMatchObject({ listFrom: null, filed: [], published: [], trained: [] });
    const page = await lists.district.rollout(places.district, { limit: 2 });
    expect(page.rows.map(({ organisation }) => organisation)).toEqual([places.street]);
    expect(
      (await lists.district.rollout(places.district, { limit: 9, cursor: page.next ?? '' })).rows.map(({ organisation }) => organisation),
    ).toEqual([places.village, places.sibling]);
    const coverage = await lists.district.listCoverage(places.district);
    expect(coverage.rows.map(({ organisation, list }) => [organisation, list?.number ?? null])).toEqual([
      [places.district, 1],
      [places.street, 1],
      [places.village, null],
      [places.sibling, null],
    ]);
    for await (const { differences } of village.siyi.replay()) expect(differences).toEqual([]);
  });
});
