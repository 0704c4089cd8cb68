import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseEvent } from '../../src/contract/parse-event.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { appendAhead } from '../../src/service/append-ahead.ts';
import { decideAhead } from '../../src/service/decide-ahead.ts';
import type { DecidedAhead } from '../../src/service/decided-ahead.ts';
import type { Session } from '../../src/service/session.ts';
import { mustStart } from '../samples/must-start.ts';
import { sampleLists } from '../samples/sample-lists.ts';
import { places, sampleVillage, type SampleVillage } from '../samples/village.ts';

let village: SampleVillage;
let officer: Session;
let instance = '';

beforeEach(async () => {
  village = await sampleVillage();
  officer = { person: randomUUID(), roles: ['officer'], organisation: places.district };
  instance = (await mustStart(village.siyi.as(village.clerk), { item: 'GG-02', organisation: places.village, title: '样例' })).entry
    .instance;
});
afterEach(() => village.close());

const eventOf = (type: string, data: JsonObject) => parseEvent({ type, occurredAt: village.clock.now(), data });
const observed = () => eventOf('observation.recorded', { opinion: '样例意见' });

function ahead(event = observed(), revision = 1, matter = instance): Promise<DecidedAhead | null> {
  const { context } = village.siyi;
  return context.store.read(() => decideAhead(context, { session: officer, instance: matter, revision, event, now: village.clock.now() }));
}

async function mustDecide(): Promise<DecidedAhead> {
  const decided = await ahead();
  if (decided === null) throw new Error('nothing was decided');
  return decided;
}

const write = (decided: DecidedAhead, event = observed()) =>
  village.siyi.context.store.write(() =>
    appendAhead(village.clock.now(), event, decided, { person: officer.person, key: randomUUID(), request: new Uint8Array(32) }),
  );

const setValue = (organisation: string) =>
  village.siyi.as({ person: randomUUID(), roles: ['administrator'], organisation: places.nation }).setValue({
    organisation,
    key: 'lateEntry.hours',
    value: 12,
    from: '2026-01-01',
    source: '样例文件',
  });

async function entries(): Promise<number> {
  return (await village.siyi.as(officer).trail({ instance })).rows.length;
}

it('writes what was decided on where the matter still stands', async () => {
  const decided = await mustDecide();
  await setValue(places.sibling);
  const recorded = await write(decided);
  expect(recorded?.entry).toEqual((await village.siyi.as(officer).trail({ instance })).rows.find(({ revision }) => revision === 2));
  const found: unknown[] = [];
  for await (const { differences } of village.siyi.replay()) found.push(...differences);
  expect(found).toEqual([]);
});

it('writes nothing where the matter has moved on', async () => {
  const decided = await mustDecide();
  await write(await mustDecide());
  expect(await write(decided)).toBeNull();
  expect(await entries()).toBe(2);
});

it.each(['village', 'street', 'nation'] as const)(
  'writes nothing where something that decisions of the %s stand on has changed',
  async (place) => {
    const decided = await mustDecide();
    await setValue(places[place]);
    expect(await write(decided)).toBeNull();
    expect(await entries()).toBe(1);
  },
);

it('writes nothing where a file that the event names is not kept', async () => {
  const event = eventOf('observation.recorded', { opinion: '样例意见', documents: { objection: 'a'.repeat(64) } });
  const decided = await ahead(event);
  expect(decided).not.toBeNull();
  expect(await write(decided as DecidedAhead, event)).toBeNull();
  expect(await entries()).toBe(1);
});

it('writes nothing that was decided long ago', async () => {
  const decided = await mustDecide();
  village.clock.advance(10_001);
  expect(await write(decided)).toBeNull();
  village.clock.advance(-1);
  expect(await write(decided)).not.toBeNull();
});

it('leaves alone what is refused, comes too late, or lies ahead', async () => {
  expect(await ahead(eventOf('proposal.accepted', {}))).toBeNull();
  expect(await ahead(observed(), 2)).toBeNull();
  const tomorrow = { ...observed(), occurredAt: '2026-03-03T01:00:00.000Z' as never };
  expect(await ahead(tomorrow)).toBeNull();
});

it('leaves alone what looks at lists, which no stamp speaks of', async () => {
  const lists = sampleLists(village);
  const { hash } = await lists.district.keepList(await lists.district.draftList(places.district));
  const matter = await lists.open(lists.district, 'QD-01', places.district);
  const drafting = eventOf('list.drafted', { listHash: hash });
  expect(await ahead(drafting, 1, matter.instance)).toBeNull();
  expect(await matter.record('list.drafted', { listHash: hash })).toEqual({ to: 'procedure.consulting' });
});

it('leaves alone what brings something into force beside its matter, without reading anything', () => {
  const asked = { session: officer, instance, revision: 1, now: village.clock.now() };
  const enacted = eventOf('list.enacted', { listHash: 'a'.repeat(64), from: '2026-03-02' });
  expect(decideAhead(village.siyi.context, { ...asked, event: enacted }).next([])).toEqual({ done: true, value: null });
  expect(decideAhead(village.siyi.context, { ...asked, event: observed() }).next([]).done).toBe(false);
});
