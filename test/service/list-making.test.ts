import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matterWalk, draft as noticeDraft } from '../machines/matter-walk.ts';
import { mustStart } from '../samples/must-start.ts';
import { receivers, sampleLists, sampleReason, type ListMatter, type SampleLists } from '../samples/sample-lists.ts';
import { places, sampleVillage, type SampleVillage } from '../samples/village.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { sha256Hex } from '../../src/kernel/digest.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { putFlow } from '../../src/store/flow/put-flow.ts';

let village: SampleVillage;
let lists: SampleLists;
const today = '2026-03-02';

beforeEach(async () => {
  village = await sampleVillage();
  lists = sampleLists(village);
});
afterEach(() => village.close());

async function districtAndStreet(): Promise<string> {
  await lists.enactDistrict(await lists.district.draftList(places.district), today);
  return lists.enactStreet(await lists.street.draftList(places.street), today);
}

async function replayed(): Promise<readonly unknown[]> {
  const differences: unknown[] = [];
  for await (const step of village.siyi.replay()) differences.push(...step.differences);
  return differences;
}

/** Keeps the flow of a certificate under a code of its own (样例), as an own item's flow. */
async function ownFlow(code: string): Promise<string> {
  const item = (await village.siyi.items()).find((each) => each.code === 'GG-02');
  return village.siyi.context.store.write(function* () {
    const definition = yield* village.siyi.context.flows.read(item?.flow.hash ?? '');
    const config: JsonObject = { ...definition.config, id: code };
    const hash = sha256Hex(canonicalJson(config));
    yield* putFlow({ hash, item: code, config, meta: { category: 'services' }, inForceFrom: today, addedAt: village.clock.now() });
    return hash;
  });
}

describe('a district list', () => {
  it('is drafted, adopted with its document, published, and in force from its day, with the entry that says so', async () => {
    const { hash, number } = await lists.district.keepList(await lists.district.draftList(places.district));
    expect(number).toBe(1);
    const { record, instance } = await lists.open(lists.district, 'QD-01', places.district);
    const adoption = { listHash: hash, number: '样例1号', documents: await lists.documents(places.district, 'adoption') };
    expect(await record('list.adopted', adoption)).toEqual({ against: [] });
    expect(await record('list.drafted', { listHash: 'e'.repeat(64) })).toEqual({ against: ['S16'] });
    await expect(record('list.drafted', { listHash: hash }, lists.street)).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    expect(await record('list.drafted', { listHash: hash })).toEqual({ to: 'procedure.consulting' });
    expect(await record('list.adopted', { ...adoption, documents: {} })).toEqual({ against: ['S04'] });
    expect(await record('list.adopted', adoption)).toEqual({ to: 'procedure.publishing' });
    expect(await record('list.enacted', { listHash: hash, from: today })).toEqual({ against: ['S19'] });
    expect(await record('publication.recorded', await lists.publication(places.district, 'district', hash))).toMatchObject({
      to: 'procedure.publishing',
    });
    expect(await record('list.enacted', { listHash: hash, from: '2026-03-01' })).toEqual({ against: ['S21'] });
    expect(await record('list.enacted', { listHash: hash, from: '2026-04-01' })).toEqual({ to: 'procedure.inForce' });
    await expect(lists.district.listInForce(places.district)).rejects.toMatchObject({ code: 'LIST_NOT_FOUND' });
    expect(await lists.district.listInForce(places.district, '2026-04-01')).toMatchObject({
      hash,
      number: 1,
      inForce: { from: '2026-04-01', to: null, instance },
    });
    expect(await replayed()).toEqual([]);
  });

  it('is made at the district by the district, and nowhere else', async () => {
    const asked = { item: 'QD-01', organisation: places.street, title: '样例' };
    await expect(lists.district.start(asked)).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { needed: 'tier.district' } });
    const { hash } = await lists.district.keepList(await lists.district.draftList(places.district));
    const { record } = await lists.open(lists.district, 'QD-01', places.district);
    const above = village.siyi.as({ person: '00000000-0000-4000-8000-000000000009', roles: ['officer'], organisation: places.city });
    expect(await record('list.drafted', { listHash: hash }, above)).toEqual({ against: ['S20'] });
  });
});

describe('a street list', () => {
  it('asks Party members and representatives, is filed with every receiver, and published, before it is in force', async () => {
    await lists.enactDistrict(await lists.district.draftList(places.district), today);
    const { hash } = await lists.street.keepList(await lists.street.draftList(places.street));
    const { record } = await lists.open(lists.street, 'QD-02', places.street);
    await record('list.drafted', { listHash: hash });
    const adoption = { listHash: hash, number: '样例2号', documents: await lists.documents(places.street, 'adoption') };
    const opinion = async (from: string) => ({
      from,
      count: 3,
      summary: '样例',
      documents: await lists.documents(places.street, 'opinionRecord'),
    });
    expect(await record('opinion.recorded', await opinion('partyMembers'))).toEqual({ to: 'procedure.consulting' });
    expect(await record('list.adopted', adoption)).toEqual({ against: ['S17'] });
    await record('opinion.recorded', await opinion('representatives'));
    expect(await record('list.adopted', adoption)).toEqual({ to: 'procedure.filing' });
    expect(await record('filing.recorded', await lists.filing(places.street, 'financeBureau'))).toEqual({ against: ['S22', 'S18'] });
    for (const receiver of receivers.slice(0, 2))
      expect(await record('filing.recorded', await lists.filing(places.street, receiver))).toEqual({ to: 'procedure.filing' });
    expect(await record('filing.recorded', await lists.filing(places.street, receivers[2]))).toEqual({ to: 'procedure.publishing' });
    await record('list.drafted', { listHash: hash });
    expect(await record('list.adopted', adoption)).toEqual({ against: ['S17'] });
    expect(await replayed()).toEqual([]);
  });

  it('asks for the receivers that the district has configured', async () => {
    await village.siyi
      .as({ person: '00000000-0000-4000-8000-000000000009', roles: ['administrator'], organisation: places.district })
      .setValue({
        organisation: places.district,
        key: 'filing.receivers',
        value: ['civilAffairs'],
        from: today,
        source: '样例文件',
      });
    await lists.enactDistrict(await lists.district.draftList(places.district), today);
    const { hash } = await lists.street.keepList(await lists.street.draftList(places.street));
    const { record } = await lists.open(lists.street, 'QD-02', places.street);
    await record('list.drafted', { listHash: hash });
    for (const from of ['partyMembers', 'representatives'])
      await record('opinion.recorded', {
        from,
        count: 3,
        summary: '样例',
        documents: await lists.documents(places.street, 'opinionRecord'),
      });
    await record('list.adopted', { listHash: hash, number: '样例', documents: await lists.documents(places.street, 'adoption') });
    expect(await record('filing.recorded', await lists.filing(places.street, 'civilAffairs'))).toEqual({ to: 'procedure.publishing' });
  });
});

describe('a village’s own item', () => {
  const proposal = async (flow: string) => ({
    code: 'ZX-01',
    flow,
    name: { zh: '样例自定事项', en: 'Sample item' },
    reason: '样例',
    interest: '样例',
    legalBasis: '样例',
  });

  async function consent(matter: ListMatter): Promise<void> {
    const given = { number: '样例同意1号', documents: await lists.documents(places.village, 'consent') };
    expect(await matter.record('consent.given', given, lists.district)).toEqual({ against: ['S20'] });
    expect(await matter.record('consent.given', given, lists.clerk)).toEqual({ against: ['S02', 'S20'] });
    expect(await matter.record('consent.given', given, lists.street)).toEqual({ to: 'procedure.filing' });
  }

  it('is consented to by the street and by nobody else, then filed with all three, then usable', async () => {
    const flow = await ownFlow('ZX-01');
    const matter = await lists.open(lists.clerk, 'QD-03', places.village);
    await expect(matter.record('item.proposed', { ...(await proposal('f'.repeat(64))) })).rejects.toMatchObject({ code: 'FLOW_NOT_FOUND' });
    await expect(matter.record('item.proposed', { ...(await proposal(flow)), code: 'ZX-02' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await matter.record('item.proposed', await proposal(flow))).toEqual({ to: 'procedure.consenting' });
    expect((await lists.street.listCoverage(places.street)).rows.find(({ organisation }) => organisation === places.village)?.own).toEqual({
      pendingConsent: 1,
      pendingFiling: 0,
      usable: 0,
    });
    await consent(matter);
    for (const receiver of receivers.slice(0, 2))
      expect(await matter.record('filing.recorded', await lists.filing(places.village, receiver))).toEqual({ to: 'procedure.filing' });
    expect(await matter.record('filing.recorded', await lists.filing(places.village, receivers[2]))).toEqual({ to: 'procedure.usable' });
    expect(await replayed()).toEqual([]);
  });

  it('is refused with a reason', async () => {
    const matter = await lists.open(lists.clerk, 'QD-03', places.village);
    await matter.record('item.proposed', await proposal(await ownFlow('ZX-01')));
    expect(await matter.record('consent.refused', { reason: '样例理由' }, lists.street)).toEqual({ to: 'procedure.rejected' });
  });
});

describe('a village list', () => {
  it('goes through the four deliberations as the plan, and is in force only when its own items stand and it is published', async () => {
    const streetHash = await districtAndStreet();
    const flow = await ownFlow('ZX-01');
    const draft = await lists.clerk.draftList(places.village);
    expect(draft.basedOn).toBe(streetHash);
    const own = {
      code: 'ZX-01',
      origin: 'own' as const,
      flow,
      name: { zh: '样例自定', en: 'Sample' },
      guidance: ['样例单位'],
      category: 'services' as const,
      reason: sampleReason,
    };
    const { hash } = await lists.clerk.keepList({ ...draft, entries: [...draft.entries.slice(0, 4), own] });
    const walk = await matterWalk('YG-10', { village, plan: hash });
    const step = (name: string, ...kinds: string[]) => ({ step: name, result: 'passed', documents: walk.documents(...kinds) });
    expect(await walk.record('step.completed', step('selection', 'selectionPlan'))).toHaveProperty('to');
    expect(await walk.record('proposal.submitted', proposalOf('d'.repeat(64), walk.documents('plan')))).toEqual({ against: ['S16'] });
    await walk.toAssembly();
    await walk.resolveAndDisclose();
    expect(await walk.record('step.completed', step('ownItems'))).toEqual({ against: ['G61'] });
    await makeUsable(flow);
    expect(await walk.record('step.completed', step('ownItems'))).toHaveProperty('to');
    const published = await lists.publication(places.village, 'village', hash);
    expect(await walk.record('publication.recorded', { ...published, level: 'street' })).toEqual({ against: ['S19'] });
    expect(await walk.record('list.enacted', { listHash: hash, from: '2026-04-03' })).toEqual({ against: ['EVENT_NOT_EXPECTED'] });
    expect(await walk.record('publication.recorded', published)).toHaveProperty('to');
    expect(await walk.record('list.enacted', { listHash: streetHash, from: '2026-04-03' })).toMatchObject({
      against: expect.arrayContaining(['S16']) as string[],
    });
    expect(await walk.record('list.enacted', { listHash: hash, from: '2026-04-03' })).toHaveProperty('to');
    expect(await walk.record('step.completed', step('listTraining', 'trainingRecord'))).toHaveProperty('to');
    expect(await walk.record('implementation.completed', { result: '样例', documents: walk.documents('result') })).toHaveProperty('to');
    expect(await walk.record('notice.drafted', noticeDraft)).toHaveProperty('to');
    expect(await lists.clerk.listInForce(places.village)).toMatchObject({ hash, inForce: { from: '2026-04-03', instance: walk.instance } });
    expect(await replayed()).toEqual([]);

    // Started from the village's own list, with that list's flow, and from nothing else.
    const ownMatter = await mustStart(lists.clerk, { item: 'ZX-01', organisation: places.village, title: '样例' });
    expect(ownMatter.entry).toMatchObject({ flow, verdicts: [{ rule: 'G62', ok: true }], facts: { listed: { item: 'ZX-01', number: 1 } } });
    const refused = await lists.clerk.start({ item: 'ZC-04', organisation: places.village, title: '样例' });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { event: 'matter.opened', verdicts: [{ rule: 'G62', code: 'listed', needed: 'ZC-04', got: false }] },
    });
  });
});

function proposalOf(planHash: string, documents: JsonObject): JsonObject {
  return {
    title: '样例',
    summary: '样例',
    matterClass: 'villageAffair',
    proposer: { kind: 'branch' },
    origin: 'masses',
    planHash,
    acts: [],
    vitalInterest: false,
    conflicts: [],
    documents,
  };
}

async function makeUsable(flow: string): Promise<void> {
  const matter = await lists.open(lists.clerk, 'QD-03', places.village);
  await matter.record('item.proposed', {
    code: 'ZX-01',
    flow,
    name: { zh: '样例', en: 'Sample' },
    reason: '样例',
    interest: '样例',
    legalBasis: '样例',
  });
  await matter.record('consent.given', { number: '样例', documents: await lists.documents(places.village, 'consent') }, lists.street);
  for (const receiver of receivers) await matter.record('filing.recorded', await lists.filing(places.village, receiver));
}
