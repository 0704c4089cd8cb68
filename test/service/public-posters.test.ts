import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleLists, type SampleLists } from '../samples/sample-lists.ts';
import { places, sampleVillage, type SampleVillage } from '../samples/village.ts';
import { readPoster } from '../../src/service/read-poster.ts';
import { readPublicPoster } from '../../src/service/read-public-poster.ts';

let village: SampleVillage;
let lists: SampleLists;
let own = '';
let tailored = '';

beforeEach(async () => {
  village = await sampleVillage();
  lists = sampleLists(village);
  own = (await village.siyi.items()).find(({ code }) => code === 'GG-02')?.flow.hash ?? '';
  const operations = [{ operation: 'addDocument' as const, at: 'delivery', kind: 'photos' }];
  ({ flow: tailored } = await lists.district.tailor({ organisation: places.district, item: 'GG-02', tailoring: { operations } }));
});
afterEach(() => village.close());

const scan = (organisation: string, hash: string) => readPublicPoster(village.siyi.context, organisation, 'GG-02', hash);

it('a flow that no list has put in force is still to come, and no version of the place', async () => {
  expect(await scan(places.district, tailored)).toMatchObject({ state: 'coming', comingFrom: null, versions: [{ hash: own }] });
  expect(await scan(places.village, tailored)).toMatchObject({
    state: 'coming',
    comingFrom: null,
    present: { item: { flow: { hash: own } } },
  });
  expect(await scan(places.district, own)).toMatchObject({ state: 'current' });
});

it('a flow comes, holds and is past by the days of the list that names it', async () => {
  const drafted = await lists.district.draftList(places.district);
  const entries = drafted.entries.map((entry) => (entry.code === 'GG-02' ? { ...entry, flow: tailored } : entry));
  await lists.enactDistrict({ ...drafted, entries }, '2026-04-01');
  expect(await scan(places.district, tailored)).toMatchObject({ state: 'coming', comingFrom: '2026-04-01' });
  village.clock.set('2026-04-02T09:00:00+08:00');
  const held = await scan(places.district, tailored);
  expect(held).toMatchObject({ state: 'current', present: { item: { flow: { hash: tailored, inForceFrom: '2026-04-01' } } } });
  expect(held.versions.map(({ hash, inForceFrom }) => [hash, inForceFrom])).toEqual([
    [tailored, '2026-04-01'],
    [own, expect.any(String)],
  ]);
  expect(await scan(places.district, own)).toMatchObject({ state: 'past' });
  expect((await readPoster(village.siyi.context, places.district, 'GG-02')).item.flow.inForceFrom).toBe('2026-04-01');
  expect(await scan(places.village, own)).toMatchObject({ state: 'past', present: null });
});
