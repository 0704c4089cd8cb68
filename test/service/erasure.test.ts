import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EraseInput } from '../../src/contract/erase-input.ts';
import type { Session } from '../../src/service/session.ts';
import { reliefMatter, sampleRows } from '../samples/relief-matter.ts';
import { places, sampleVillage, type SampleVillage } from '../samples/village.ts';

let village: SampleVillage;
let officer: Session;
let order = '';

beforeEach(async () => {
  village = await sampleVillage();
  officer = await village.siyi.openSession(village.tokens.officer);
  const paper = { name: '样例.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 样例授权') };
  order = (await village.siyi.as(officer).attach({ ...paper, organisation: places.street })).hash;
});
afterEach(() => village.close());

async function erase(instance: string, revision: number, fields: readonly string[], how: Partial<EraseInput> & { by?: Session } = {}) {
  const { by = officer, ...changes } = how;
  const session = village.siyi.as(by);
  const seen = await session.read(instance);
  const input = { revision, fields: [...fields], reason: '样例：本人申请删除', document: order, ...changes };
  return session.erase(instance, input, { revision: seen.revision });
}

async function mustErase(...asked: Parameters<typeof erase>) {
  const outcome = await erase(...asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.entry;
}

async function differences(): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const progress of village.siyi.replay()) all.push(...progress.differences);
  return all;
}

/** All that a session can get to see of a matter. */
async function everythingOf(instance: string): Promise<string> {
  const session = village.siyi.as(officer);
  const trail = await session.trail({ instance }, { limit: 100 });
  return JSON.stringify([trail, await session.read(instance), await session.list(), await session.refusals()]);
}

describe('erasing', () => {
  it('of a register takes one member away, keeps the others, and every leaf', async () => {
    const { instance, posted } = await reliefMatter(village);
    const before = (await village.siyi.as(officer).trail({ instance }, { limit: 100 })).rows;
    const entry = await mustErase(instance, posted, ['data.register.1.identity', 'data.register.1.account', 'data.register.2.name']);
    expect(entry).toMatchObject({
      type: 'field.erased',
      revision: before.length + 1,
      from: before[0]?.to,
      to: before[0]?.to,
      data: { revision: posted, fields: ['data.register.1.identity', 'data.register.1.account', 'data.register.2.name'] },
    });
    const after = (await village.siyi.as(officer).trail({ instance }, { limit: 100 })).rows.slice(1);
    expect(after.map(({ leaf }) => leaf)).toEqual(before.map(({ leaf }) => leaf));
    const [one, two] = after.find(({ revision }) => revision === posted)?.data['register'] as unknown as Record<string, unknown>[];
    expect(one).toMatchObject({
      name: '样例王一',
      identity: { erased: expect.any(String) as string },
      'shown.identity': '6101************12',
    });
    expect(two).toMatchObject({ name: { erased: expect.any(String) as string }, identity: sampleRows[1].identity, 'shown.name': '样**' });
    expect(await differences()).toEqual([]);
  });

  it('goes on where it was, by rows and at last the whole register, and never twice', async () => {
    const { instance, posted, reviewed } = await reliefMatter(village);
    await mustErase(instance, posted, ['data.register.1.remark']);
    const entry = await mustErase(instance, posted, ['data.register.1']);
    expect(entry.data['fields']).toContain('data.register.1.shown.name');
    expect(entry.data['fields']).not.toContain('data.register.1.remark');
    await expect(erase(instance, posted, ['data.register.1.name'])).rejects.toMatchObject({
      code: 'ERASURE_IMPOSSIBLE',
      facts: { at: 'data.register.1.name', needed: 'erasure.erased' },
    });
    expect(await differences()).toEqual([]);
    await mustErase(instance, posted, ['data.register']);
    await mustErase(instance, reviewed, ['data.register']);
    const told = await everythingOf(instance);
    for (const { name, identity } of sampleRows) for (const word of [name, identity]) expect(told).not.toContain(word);
    expect(await differences()).toEqual([]);
  });

  it('of a running matter refuses what a later step may need, and of an ended one takes it out of the snapshot and the title too', async () => {
    const { instance, posted } = await reliefMatter(village);
    for (const [revision, field] of [
      [posted, 'data.boards'],
      [1, 'data.title'],
    ] as const)
      await expect(erase(instance, revision, [field])).rejects.toMatchObject({
        code: 'ERASURE_IMPOSSIBLE',
        facts: { at: field, needed: 'erasure.inUse' },
      });
    expect((await village.siyi.as(officer).read(instance)).revision).toBe(posted);
    const done = await reliefMatter(village, { ended: true });
    await mustErase(done.instance, 1, ['data.title']);
    await mustErase(done.instance, done.posted, ['data.boards', 'data.contentHash']);
    const view = await village.siyi.as(officer).read(done.instance);
    expect(view).toMatchObject({ status: 'done', stage: 'archived', title: '—' });
    expect(await everythingOf(done.instance)).not.toContain('样例公示栏');
    expect(await differences()).toEqual([]);
  });

  it('refuses what the course of the matter hung on, and tells what is not there', async () => {
    const { instance, posted } = await reliefMatter(village, { ended: true });
    const impossible = [
      [2, 'data.step', 'course'],
      [99, 'data.register', 'absentRevision'],
      [posted, 'data.opinion', 'absent'],
      [posted, 'data.register.3', 'absent'],
      [posted, 'data.register.0.name', 'absent'],
      [posted, 'data.register.1.nickname', 'absent'],
      [posted, 'data.boards.0', 'absent'],
    ] as const;
    for (const [revision, field, why] of impossible)
      await expect(erase(instance, revision, [field])).rejects.toMatchObject({
        code: 'ERASURE_IMPOSSIBLE',
        facts: { needed: `erasure.${why}` },
      });
    await mustErase(instance, posted, ['data.register']);
    const last = (await village.siyi.as(officer).read(instance)).revision;
    for (const field of ['data.revision', 'data.fields'])
      await expect(erase(instance, last, [field])).rejects.toMatchObject({ facts: { needed: 'erasure.kept' } });
    await mustErase(instance, last, ['data.reason']);
    expect(await differences()).toEqual([]);
  });

  it('is for officers and administrators, with a paper that is there, on the revision that was seen; what is refused is kept', async () => {
    const { instance, posted } = await reliefMatter(village);
    const outcome = await erase(instance, posted, ['data.register'], { by: village.clerk });
    expect(outcome.ok ? [] : outcome.refusal.verdicts.map(({ rule }) => rule)).toEqual(['S02']);
    expect((await village.siyi.as(officer).refusals({ instance })).rows).toMatchObject([{ refusal: { event: 'field.erased' } }]);
    await expect(erase(instance, posted, ['data.register'], { document: 'e'.repeat(64) })).rejects.toMatchObject({
      code: 'ATTACHMENT_NOT_FOUND',
    });
    await expect(erase(instance, posted, ['data.register'], { occurredAt: '2030-01-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'TIME_IN_FUTURE',
    });
    const input = { revision: posted, fields: ['data.register'], reason: '样例', document: order };
    await expect(village.siyi.as(officer).erase(instance, input, { revision: 3 })).rejects.toMatchObject({ code: 'REVISION_STALE' });
    const other = await village.siyi.openSession(village.tokens.otherOfficer);
    await expect(village.siyi.as(other).erase(instance, input, { revision: 3 })).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
    expect(await everythingOf(instance)).toContain('样例李二');
  });

  it('happens once for one key', async () => {
    const { instance, posted } = await reliefMatter(village);
    const input = { revision: posted, fields: ['data.register'], reason: '样例', document: order };
    const how = { revision: posted, key: 'once' };
    const [first, second] = [
      await village.siyi.as(officer).erase(instance, input, how),
      await village.siyi.as(officer).erase(instance, input, how),
    ];
    expect([first.ok && first.value.repeated, second.ok && second.value.repeated]).toEqual([false, true]);
    expect(second.ok && second.value.entry).toEqual(first.ok && first.value.entry);
    const other = { ...input, fields: ['data.days'] };
    await expect(village.siyi.as(officer).erase(instance, other, how)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('removes files that only the erased values named, and no others', async () => {
    const { instance, posted, photo, paper, reviewed } = await reliefMatter(village, { ended: true });
    const { attachments } = village.siyi.context;
    await mustErase(instance, reviewed, ['data.documents']);
    expect(await attachments.get(paper)).not.toBeNull();
    await mustErase(instance, posted, ['data.boards']);
    expect(await attachments.get(photo)).toBeNull();
    const event = {
      type: 'observation.recorded',
      occurredAt: village.clock.now(),
      data: { opinion: '样例', documents: { minutes: photo } },
    };
    const session = village.siyi.as(await village.siyi.openSession(village.tokens.supervisor));
    const { revision } = await session.read(instance);
    await expect(session.record(instance, event, { revision })).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
    const again = {
      name: '样例二.pdf',
      mediaType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.4 样例照片'),
      organisation: places.village,
    };
    expect(await village.siyi.as(village.clerk).attach(again)).toMatchObject({ hash: photo });
    expect((await session.record(instance, event, { revision })).ok).toBe(true);
    expect(await attachments.get(photo)).not.toBeNull();
    expect(await differences()).toEqual([]);
  });
});

describe('a register', () => {
  it('is kept with the masks that the system made, by its entry alone', async () => {
    const { instance, posted } = await reliefMatter(village);
    const { data } = (await village.siyi.as(officer).trail({ instance }, { limit: 1 })).rows[0] ?? {};
    expect(data?.['register']).toMatchObject([
      { ...sampleRows[0], 'shown.name': '样**', 'shown.address': '样例街道样例村***' },
      sampleRows[1],
    ]);
    const view = await village.siyi.as(officer).read(instance);
    expect(view.revision).toBe(posted);
    expect(JSON.stringify(view)).not.toContain(sampleRows[0].name);
  });

  it('cannot be sent with masks of one’s own, and of a refused one only its length is kept', async () => {
    const { instance, posted } = await reliefMatter(village);
    const session = village.siyi.as(village.clerk);
    const notice = (row: object) => ({
      ...{ type: 'notice.posted', occurredAt: village.clock.now() },
      data: { contentHash: 'c'.repeat(64), boards: [], naturalVillages: 1, channels: ['board'], days: 15, register: [row] },
    });
    const typed = notice({ ...sampleRows[1], 'shown.name': '李**' });
    await expect(session.record(instance, typed as never, { revision: posted })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await session.record(instance, notice(sampleRows[1]) as never, { revision: posted })).ok).toBe(false);
    const [refusal] = (await session.refusals({ instance })).rows;
    expect(refusal?.data).toMatchObject({ register: 1 });
  });
});
