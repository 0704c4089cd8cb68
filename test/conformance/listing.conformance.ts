import { describe, expect, it } from 'vitest';
import { listInstances, type InstanceFilter } from '../../src/store/instance/list-instances.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import type { EntryFilter } from '../../src/store/journal/entry-filter.ts';
import { listEntries } from '../../src/store/journal/list-entries.ts';
import { listOrganisations } from '../../src/store/organisation/list-organisations.ts';
import type { Page } from '../../src/store/page.ts';
import { addRefusal } from '../../src/store/refusal/add-refusal.ts';
import { listRefusals, type RefusalFilter } from '../../src/store/refusal/list-refusals.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { appendNext, district, idOf, minute, otherVillage, sampleDistrict, startSample, village } from './samples.ts';

/** Everything, page by page; `between` happens while one pages. */
async function pageThrough<T>(
  store: Store,
  list: (page: { limit: number; after?: string | undefined }) => Work<Page<T>>,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly T[]> {
  const all: T[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 100; pages += 1) {
    const page = await store.read(() => list({ limit: 4, after }));
    expect(page.rows.length).toBeLessThanOrEqual(4);
    all.push(...page.rows);
    if (page.next === null) return all;
    after = page.next;
    await between();
  }
  throw new Error('a list without end');
}

/** Lists: complete, without repetition, by filters that agree with counting by hand. */
export function listingConformance(store: () => Store): void {
  describe('lists', () => {
    const matters = Array.from({ length: 11 }, (_, at) => idOf(4, at + 1));
    const placeOf = (at: number) => (at % 3 === 0 ? otherVillage : village);

    /** 11 matters, 44 entries: by matter one to seven, in turns. */
    const prepare = async () => {
      await store().write(sampleDistrict);
      for (const [at, id] of matters.entries()) await store().write(() => startSample(id, placeOf(at)));
      for (let turn = 0; turn < 44; turn += 1) {
        const at = (turn * 7) % matters.length;
        await store().write(() =>
          appendNext(
            matters[at] ?? '',
            {
              type: turn % 5 === 0 ? 'meeting.held' : 'plan.amended',
              actor: { person: idOf(2, turn % 2), roles: [], organisation: district },
              recordedAt: minute(turn),
            },
            { stage: at % 2 === 0 ? 'implementation' : 'proposal', late: turn % 4 === 0, overdue: at === 5 },
          ),
        );
      }
    };

    it('listOrganisations() pages by code within a prefix', async () => {
      await store().write(sampleDistrict);
      const codes = async (within: string) =>
        (await pageThrough(store(), (page) => listOrganisations(within, page))).map((organisation) => organisation.code);
      expect(await codes('')).toEqual([district, village, otherVillage]);
      expect(await codes('990101001')).toEqual([village]);
      expect(await codes('98')).toEqual([]);
      const whole = await store().read(() => listOrganisations('', { limit: 3 }));
      expect([whole.rows.length, whole.next]).toEqual([3, null]);
    });

    it('listInstances() pages newest first, whatever the filter', async () => {
      await prepare();
      const ids = async (filter: InstanceFilter) =>
        (await pageThrough(store(), (page) => listInstances(filter, page))).map((instance) => instance.id);
      const wanted = (keep: (at: number) => boolean) => matters.filter((_, at) => keep(at)).reverse();
      expect(await ids({})).toEqual(wanted(() => true));
      expect(await ids({ within: '990101' })).toEqual(wanted(() => true));
      expect(await ids({ within: village })).toEqual(wanted((at) => placeOf(at) === village));
      expect(await ids({ stage: 'implementation', status: 'active', item: 'A01' })).toEqual(wanted((at) => at % 2 === 0));
      expect(await ids({ overdue: true })).toEqual(wanted((at) => at === 5));
      expect(await ids({ overdue: false, within: otherVillage })).toEqual(wanted((at) => at % 3 === 0));
      expect(await ids({ status: 'done' })).toEqual([]);
      expect(await ids({ item: 'Z99' })).toEqual([]);
    });

    it('listEntries() and countEntries() agree with a count by hand, whatever the filter', async () => {
      await prepare();
      const everything = await pageThrough(store(), (page) => listEntries({}, page));
      expect(everything).toHaveLength(44);
      const expectSame = async (filter: EntryFilter, keep: (kept: (typeof everything)[number]) => boolean) => {
        const found = await pageThrough(store(), (page) => listEntries(filter, page));
        const wanted = everything.filter(keep);
        expect(wanted.length).toBeGreaterThan(0);
        expect(found.map((kept) => kept.sequence)).toEqual(wanted.map((kept) => kept.sequence));
        expect(await store().read(() => countEntries(filter))).toBe(wanted.length);
      };
      await expectSame({}, () => true);
      await expectSame({ instance: matters[3] }, ({ entry }) => entry.instance === matters[3]);
      await expectSame({ within: village }, ({ entry }) => entry.organisation === village);
      await expectSame({ within: '990101002' }, ({ entry }) => entry.organisation === otherVillage);
      await expectSame({ type: 'meeting.held' }, ({ entry }) => entry.type === 'meeting.held');
      await expectSame(
        { person: idOf(2, 1), within: village },
        ({ entry }) => entry.actor.person === idOf(2, 1) && entry.organisation === village,
      );
      await expectSame(
        { from: minute(10), until: minute(20) },
        ({ entry }) => entry.recordedAt >= minute(10) && entry.recordedAt < minute(20),
      );
      await expectSame({ late: true, within: '99' }, ({ late }) => late);
      await expectSame({ late: false }, ({ late }) => !late);
      await expectSame(
        {
          instance: matters[2],
          within: '990101',
          type: 'plan.amended',
          person: idOf(2, 0),
          from: minute(0),
          until: minute(44),
          late: false,
        },
        ({ entry, late }) => entry.instance === matters[2] && entry.type === 'plan.amended' && entry.actor.person === idOf(2, 0) && !late,
      );
      expect(everything.map((kept) => kept.sequence)).toEqual(everything.map((kept) => kept.sequence).sort((a, b) => b - a));
    });

    it('listEntries() and countEntries() find the same in an area with very many matters', async () => {
      await prepare();
      const narrow = await pageThrough(store(), (page) => listEntries({ within: village, type: 'plan.amended' }, page));
      await store().write(function* () {
        for (let number = 0; number <= 5000; number += 1) yield* startSample(idOf(5, number), village);
      });
      const filters: readonly EntryFilter[] = [{}, { type: 'plan.amended' }, { person: idOf(2, 1), from: minute(3), late: false }];
      for (const filter of filters) {
        const wide = await pageThrough(store(), (page) => listEntries({ within: village, ...filter }, page));
        const all = await pageThrough(store(), (page) => listEntries(filter, page));
        expect(wide).toEqual(all.filter(({ entry }) => entry.organisation === village));
        expect(await store().read(() => countEntries({ within: village, ...filter }))).toBe(wide.length);
        expect(wide.length).toBeGreaterThan(0);
        if (filter.type !== undefined && filter.person === undefined) expect(wide).toEqual(narrow);
      }
    });

    it('listEntries() is not disturbed by entries that are made while one pages', async () => {
      await prepare();
      const before = await store().read(() => countEntries({}));
      const grow = () => store().write(() => appendNext(matters[0] ?? ''));
      const found = await pageThrough(store(), (page) => listEntries({}, page), grow);
      expect(found).toHaveLength(before);
      expect(await store().read(() => countEntries({}))).toBeGreaterThan(before);
    });

    it('listRefusals() gives back each attempt whole, newest first', async () => {
      await prepare();
      for (let turn = 0; turn < 9; turn += 1) {
        await store().write(() =>
          addRefusal({
            ...{ instance: turn % 3 === 0 ? null : (matters[turn] ?? null), organisation: turn % 2 === 0 ? village : otherVillage },
            ...{ item: 'A01', data: { turn }, occurredAt: minute(turn), recordedAt: minute(turn) },
            actor: { person: idOf(2, turn % 2), roles: ['clerk'], organisation: district },
            refusal: {
              reason: 'RULES_NOT_MET',
              event: turn < 5 ? 'meeting.held' : 'notice.posted',
              state: ['a.b'],
              verdicts: [],
              expected: ['x'],
            },
          }),
        );
      }
      const turns = async (filter: RefusalFilter) =>
        (await pageThrough(store(), (page) => listRefusals(filter, page))).map((refused) => refused.data['turn']);
      expect(await turns({})).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
      expect(await turns({ within: village })).toEqual([8, 6, 4, 2, 0]);
      expect(await turns({ type: 'notice.posted', person: idOf(2, 1) })).toEqual([7, 5]);
      expect(await turns({ instance: matters[4] })).toEqual([4]);
      expect(await turns({ from: minute(2), until: minute(4) })).toEqual([3, 2]);
      const [newest] = (await store().read(() => listRefusals({}, { limit: 1 }))).rows;
      expect(newest).toMatchObject({
        ...{ instance: matters[8], organisation: village, item: 'A01', data: { turn: 8 }, occurredAt: minute(8), recordedAt: minute(8) },
        actor: { person: idOf(2, 0), roles: ['clerk'], organisation: district },
        refusal: { reason: 'RULES_NOT_MET', event: 'notice.posted', state: ['a.b'], verdicts: [], expected: ['x'] },
      });
    });

    it('refuses a cursor that it never gave, and a page without size', async () => {
      await store().write(sampleDistrict);
      for (const after of ['', 'x', '1e3', '-1', '1'.repeat(16)]) {
        await expect(store().read(() => listInstances({}, { limit: 1, after }))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
      }
      for (const limit of [0, 1001, 1.5]) {
        await expect(store().read(() => listInstances({}, { limit }))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      }
    });
  });
}
