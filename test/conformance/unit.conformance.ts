import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/kernel/failure.ts';
import { addOrganisation } from '../../src/store/organisation/add-organisation.ts';
import { listOrganisations } from '../../src/store/organisation/list-organisations.ts';
import { readOrganisation } from '../../src/store/organisation/read-organisation.ts';
import { many } from '../../src/store/many.ts';
import { param } from '../../src/store/param.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { minute } from './samples.ts';

const codeOf = (number: number) => String(990_101_000_000 + number);

function* addSample(number: number): Work<string> {
  const code = codeOf(number);
  yield* addOrganisation({ code, name: `样例${number}`, tier: 'village', parent: null, hasCollective: false, addedAt: minute(0) });
  return code;
}

const selectWithParam = statement((db) => db.selectFrom('organisation').select('code').where('name', '=', param('name')));

/** Units of work: one commit for many, each undone alone, nothing between their queries. */
export function unitConformance(store: () => Store): void {
  describe('write() and read()', () => {
    it('write() answers what the unit answers, and read() sees it afterwards', async () => {
      expect(await store().write(() => addSample(1))).toBe(codeOf(1));
      expect((await store().read(() => readOrganisation(codeOf(1))))?.name).toBe('样例1');
    });

    it('write() undoes a unit that throws alone, and keeps its neighbours of the same commit', async () => {
      const before = store().counters();
      const outcomes = await Promise.allSettled([
        store().write(() => addSample(1)),
        store().write(function* () {
          yield* addSample(2);
          throw new Failure('FLOW_NOT_FOUND', { what: 'planted' });
        }),
        store().write(() => addSample(3)),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: { code: 'FLOW_NOT_FOUND' } });
      const kept = await store().read(() => listOrganisations('', { limit: 10 }));
      expect(kept.rows.map((row) => row.code)).toEqual([codeOf(1), codeOf(3)]);
      const after = store().counters();
      expect(after.units - before.units).toBe(2);
      expect(after.undone - before.undone).toBe(1);
      if (store().dialect === 'sqlite') expect(after.commits - before.commits).toBe(1);
    });

    it.each(['lane', 'other'])('write() runs nobody twice for a unit that throws before it has written (%s)', async (lane) => {
      const runs = [0, 0, 0];
      const counted = (at: number, work: () => Work<unknown>) =>
        store().write(
          function* () {
            runs[at] = (runs[at] ?? 0) + 1;
            yield* work();
          },
          { lane: lane === 'lane' ? lane : `lane ${at}` },
        );
      const refused = function* (): Work<void> {
        yield* listOrganisations('', { limit: 10 });
        throw new Failure('FLOW_NOT_FOUND', { what: 'planted' });
      };
      const outcomes = await Promise.allSettled([counted(0, () => addSample(1)), counted(1, refused), counted(2, () => addSample(2))]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(runs).toEqual([1, 1, 1]);
      expect((await store().read(() => listOrganisations('', { limit: 10 }))).rows).toHaveLength(2);
    });

    it('write() undoes a unit that throws when it is alone', async () => {
      const unit = function* () {
        yield* addSample(1);
        throw new Failure('ITEM_NOT_FOUND');
      };
      await expect(store().write(unit)).rejects.toMatchObject({ code: 'ITEM_NOT_FOUND' });
      expect(await store().read(() => readOrganisation(codeOf(1)))).toBeNull();
    });

    it('write() runs units in the order of the calls, and each sees the ones before it', async () => {
      const seen = await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          store().write(function* () {
            const page = yield* listOrganisations('', { limit: 1000 });
            yield* addSample(at);
            return page.rows.length;
          }),
        ),
      );
      expect(seen).toEqual(Array.from({ length: 40 }, (_, at) => at));
    });

    it('write() rejects a unit that caught the failure of a query, and undoes it', async () => {
      await store().write(() => addSample(1));
      let cleaned = false;
      const unit = function* () {
        yield* addSample(2);
        try {
          yield* addOrganisation({ code: 'short', name: '样例', tier: 'village', parent: null, hasCollective: false, addedAt: minute(0) });
        } catch {
          cleaned = true;
        }
      };
      await expect(store().write(unit)).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      expect(cleaned).toBe(true);
      expect(await store().read(() => readOrganisation(codeOf(2)))).toBeNull();
    });

    it('write() refuses what is no unit of work, and goes on with the next', async () => {
      const misuses: readonly unknown[] = [
        async () => undefined,
        async function* () {
          yield null;
        },
        function* () {
          yield addSample(1);
        },
        function* () {
          yield undefined;
        },
        function* () {
          yield* listOrganisations('', { limit: 1 });
          return Promise.resolve(1);
        },
        () => 7,
      ];
      for (const misuse of misuses) {
        await expect(store().write(misuse as () => Work<unknown>)).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      }
      expect(await store().write(() => addSample(2))).toBe(codeOf(2));
    });

    it('read() refuses a statement that writes, and changes nothing', async () => {
      await expect(store().read(() => addSample(1))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      expect(await store().read(() => readOrganisation(codeOf(1)))).toBeNull();
    });

    it('refuses a query whose parameter has no value', async () => {
      await expect(store().read(() => many(selectWithParam, {}))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    });

    it('refuses a text that would come back changed', async () => {
      for (const name of ['\ud800', 'a\udc00b', 'nul\0']) {
        await expect(store().read(() => many(selectWithParam, { name }))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      }
    });

    it('check() writes, and tells it', async () => {
      const before = store().counters().units;
      const health = await store().check();
      expect(health.databaseBytes).toBeGreaterThanOrEqual(0);
      expect(store().counters().units).toBe(before + 1);
    });

    it('close() finishes what is queued and refuses what comes after', async () => {
      const queued = store().write(() => addSample(1));
      const closed = store().close();
      await expect(queued).resolves.toBe(codeOf(1));
      await expect(store().write(() => addSample(2))).rejects.toMatchObject({ code: 'STOPPING' });
      await expect(store().read(() => readOrganisation(codeOf(1)))).rejects.toMatchObject({ code: 'STOPPING' });
      await closed;
      await store().close();
    });
  });
}
