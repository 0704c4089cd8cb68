import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../src/kernel/digest.ts';
import { flowItem } from '../../src/store/flow/flow-item.ts';
import { listSnapshots } from '../../src/store/instance/list-snapshots.ts';
import { addListInForce } from '../../src/store/list/add-list-in-force.ts';
import { listInForce } from '../../src/store/list/list-in-force.ts';
import { listVersions } from '../../src/store/list/list-versions.ts';
import { putList, type PowerList } from '../../src/store/list/put-list.ts';
import { readEnactment } from '../../src/store/list/read-enactment.ts';
import { readList } from '../../src/store/list/read-list.ts';
import { readVersion } from '../../src/store/list/read-version.ts';
import { run } from '../../src/store/run.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { appendNext, flowHash, idOf, minute, otherVillage, sampleDistrict, startSample, village } from './samples.ts';

function sampleList(text: string, organisation = village): Omit<PowerList, 'number'> {
  const content = { organisation, entries: [text] };
  return { hash: sha256Hex(text), organisation, tier: 'village', content, addedBy: idOf(2, 1), addedAt: minute(1) };
}

/** A matter whose first entry puts a list in force from a day. */
function* enact(list: string, from: string, number: number): Work<void> {
  yield* startSample(idOf(4, number));
  const sequence = yield* appendNext(idOf(4, number));
  yield* addListInForce({ organisation: village, list, from, instance: idOf(4, number), sequence });
}

/** Lists of power items: versions by content, and since when each is in force. */
export function listConformance(store: () => Store): void {
  describe('lists', () => {
    it('putList() numbers the versions of an organisation, and knows a content again', async () => {
      await store().write(sampleDistrict);
      const one = sampleList('样例一');
      expect(await store().write(() => putList(one))).toEqual({ number: 1, added: true });
      expect(await store().write(() => putList(sampleList('样例二')))).toEqual({ number: 2, added: true });
      expect(await store().write(() => putList({ ...one, addedAt: minute(9) }))).toEqual({ number: 1, added: false });
      expect(await store().write(() => putList(sampleList('样例三', otherVillage)))).toEqual({ number: 1, added: true });
      expect(await store().read(() => readList(one.hash))).toEqual({ ...one, number: 1 });
      expect(await store().read(() => readList(sha256Hex('none')))).toBeNull();
      expect(await store().read(() => readVersion(otherVillage, one.hash))).toBeNull();
    });

    it('listInForce() answers the one that began last, and versions know until when they held', async () => {
      await store().write(sampleDistrict);
      const [one, two, three] = ['样例一', '样例二', '样例三'].map((text) => sampleList(text)) as [Kept, Kept, Kept];
      for (const list of [one, two, three]) await store().write(() => putList(list));
      await store().write(() => enact(one.hash, '2026-04-01', 1));
      await store().write(() => enact(three.hash, '2026-05-01', 2));
      const on = async (day: string) => (await store().read(() => listInForce(village, day)))?.list.number ?? null;
      expect([await on('2026-03-31'), await on('2026-04-01'), await on('2026-04-30'), await on('2026-05-01')]).toEqual([null, 1, 1, 3]);
      expect(await store().read(() => listInForce(otherVillage, '2026-05-01'))).toBeNull();
      expect(await store().read(() => readEnactment(one.hash))).toMatchObject({ from: '2026-04-01', instance: idOf(4, 1) });
      expect(await store().read(() => readEnactment(two.hash))).toBeNull();
      const page = await store().read(() => listVersions(village, { limit: 2 }));
      expect(page.rows.map(({ list, inForce }) => [list.number, inForce?.from, inForce?.until])).toEqual([
        [3, '2026-05-01', null],
        [2, undefined, undefined],
      ]);
      const rest = await store().read(() => listVersions(village, { limit: 2, after: page.next ?? '' }));
      expect(rest).toMatchObject({ rows: [{ list: { number: 1 }, inForce: { from: '2026-04-01', until: '2026-05-01' } }], next: null });
    });

    it('two lists of one organisation never begin on the same day, and none is changed or deleted', async () => {
      await store().write(sampleDistrict);
      const [one, two] = ['样例一', '样例二'].map((text) => sampleList(text)) as [Kept, Kept];
      for (const list of [one, two]) await store().write(() => putList(list));
      await store().write(() => enact(one.hash, '2026-04-01', 1));
      await expect(store().write(() => enact(two.hash, '2026-04-01', 2))).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
      for (const table of ['power_list', 'list_in_force'] as const) {
        const change = statement((db) => db.updateTable(table).set({ organisation: otherVillage }));
        await expect(store().write(() => run(change, {}))).rejects.toThrow();
        await expect(
          store().write(() =>
            run(
              statement((db) => db.deleteFrom(table)),
              {},
            ),
          ),
        ).rejects.toThrow();
      }
      expect((await store().read(() => listInForce(village, '2026-04-01')))?.list.hash).toBe(one.hash);
    });

    it('listSnapshots() and flowItem() answer the matters of one item, and whose a flow is', async () => {
      await store().write(sampleDistrict);
      for (const number of [1, 2]) await store().write(() => startSample(idOf(4, number)));
      expect((await store().read(() => listSnapshots(village, 'A01'))).map(({ id }) => id)).toEqual([idOf(4, 1), idOf(4, 2)]);
      expect(await store().read(() => listSnapshots(otherVillage, 'A01'))).toEqual([]);
      expect(await store().read(() => flowItem(flowHash))).toBe('A01');
      expect(await store().read(() => flowItem(sha256Hex('none')))).toBeNull();
    });
  });
}

type Kept = Omit<PowerList, 'number'>;
