import { describe, expect, it } from 'vitest';
import { sha256, sha256Hex } from '../../src/kernel/digest.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { appendEntry } from '../../src/store/journal/append-entry.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { putList } from '../../src/store/list/put-list.ts';
import { findResult } from '../../src/store/result/find-result.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { appendNext, appendOf, idOf, minute, sampleDistrict, sampleEntry, startSample, village } from './samples.ts';

const person = idOf(2, 1);
const matters = [1, 2, 3, 4, 5].map((number) => idOf(4, number));

/** Appends the next entry, and answers its revision. */
function* next(matter: string): Work<number> {
  yield* appendNext(matter);
  return (yield* readInstance(matter))?.revision ?? 0;
}

/** Records under a key unless that was done before; says which. */
function* recordOnce(matter: string, key: string): Work<'recorded' | 'known'> {
  if ((yield* findResult(person, key)) !== null) return 'known';
  yield* appendNext(matter, {}, { result: { person, key, request: sha256(key), status: 201, body: {}, recordedAt: minute(1) } });
  return 'recorded';
}

/** Many writers at once: whatever runs side by side, the outcome is that of some order, and within a lane that of the calls. */
export function concurrencyConformance(store: () => Store): void {
  describe('many writers at once', () => {
    const prepare = async () => {
      await store().write(sampleDistrict);
      await store().write(function* () {
        for (const matter of matters) yield* startSample(matter);
      });
    };

    it('units of one lane run in the order of the calls, whatever other lanes do', async () => {
      await prepare();
      const asked = Array.from({ length: 60 }, (_, at) => matters[at % matters.length] ?? '');
      const revisions = await Promise.all(asked.map((matter) => store().write(() => next(matter), { lane: matter })));
      expect(revisions).toEqual(asked.map((_, at) => Math.floor(at / matters.length) + 1));
      for (const matter of matters) {
        const trail = await store().read(() => readTrail(matter, 0, 100));
        expect(trail.map(({ entry }) => entry.revision)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
        expect(trail.map(({ sequence }) => sequence)).toEqual(trail.map(({ sequence }) => sequence).sort((one, other) => one - other));
      }
    });

    it('decisions on one matter come one after the other, also when nobody said that they are of one lane', async () => {
      await prepare();
      const matter = matters[0] ?? '';
      const revisions = await Promise.all(Array.from({ length: 20 }, (_, at) => store().write(() => next(matter), { lane: `lane ${at}` })));
      expect([...revisions].sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    });

    it('a request that comes many times at once is recorded once, and every answer knows it', async () => {
      await prepare();
      const came = await Promise.all(
        Array.from({ length: 12 }, (_, at) => store().write(() => recordOnce(matters[0] ?? '', 'same'), { lane: `lane ${at}` })),
      );
      expect(came.filter((how) => how === 'recorded')).toHaveLength(1);
      expect(await store().read(() => countEntries({}))).toBe(1);
    });

    it('of two that decided on the same revision the second is told that it is stale', async () => {
      await prepare();
      const matter = matters[0] ?? '';
      const same = () => appendEntry(appendOf(sampleEntry(matter, 1), null));
      const outcomes = await Promise.allSettled([store().write(same, { lane: 'one' }), store().write(same, { lane: 'other' })]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'REVISION_STALE' } });
    });

    it('numbers are given without a gap or a double', async () => {
      await prepare();
      const list = (at: number) => ({
        hash: sha256Hex(`样例${at}`),
        organisation: village,
        tier: 'village',
        content: { at },
        addedBy: person,
        addedAt: minute(1),
      });
      const given = await Promise.all(
        Array.from({ length: 10 }, (_, at) => store().write(() => putList(list(at)), { lane: `list ${at}` })),
      );
      expect(given.map(({ number }) => number).sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('a key that is truly taken is refused, and undoes its own unit alone', async () => {
      await prepare();
      const [first = '', second = ''] = matters;
      const result = { person, key: 'taken', request: sha256('taken'), status: 201, body: {}, recordedAt: minute(1) };
      await store().write(() => appendNext(first, {}, { result }));
      const outcomes = await Promise.allSettled([
        store().write(() => appendNext(second, {}, { result }), { lane: second }),
        store().write(() => appendNext(first), { lane: first }),
      ]);
      expect(outcomes[0]).toMatchObject({ reason: { code: 'ALREADY_EXISTS' } });
      expect(outcomes[1].status).toBe('fulfilled');
      expect(await store().read(() => countEntries({}))).toBe(2);
    });
  });
}
