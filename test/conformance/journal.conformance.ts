import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { sha256, sha256Hex } from '../../src/kernel/digest.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { listDue } from '../../src/store/deadline/list-due.ts';
import { putFlow } from '../../src/store/flow/put-flow.ts';
import { countRunning } from '../../src/store/instance/count-running.ts';
import { listInstances } from '../../src/store/instance/list-instances.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { appendEntry } from '../../src/store/journal/append-entry.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import { readEntry } from '../../src/store/journal/read-entry.ts';
import { readLeaves } from '../../src/store/journal/read-leaves.ts';
import { readLog } from '../../src/store/journal/read-log.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { dropOutbox } from '../../src/store/outbox/drop-outbox.ts';
import { takeOutbox } from '../../src/store/outbox/take-outbox.ts';
import { addRefusal } from '../../src/store/refusal/add-refusal.ts';
import { dropResults } from '../../src/store/result/drop-results.ts';
import { findResult } from '../../src/store/result/find-result.ts';
import type { Result } from '../../src/store/result/save-result.ts';
import { run } from '../../src/store/run.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import {
  appendNext,
  appendOf,
  flowHash,
  idOf,
  minute,
  otherVillage,
  sampleDistrict,
  sampleEntry,
  startSample,
  village,
  snapshotAt,
} from './samples.ts';

const matter = idOf(4, 1);
const textOf = (entry: Entry) => canonicalJson(entry as unknown as Json);

function resultOf(key: string, changes: Partial<Result> = {}): Result {
  return { person: idOf(2, 1), key, request: sha256(key), status: 201, body: { key }, recordedAt: minute(1), ...changes };
}

/** The journal: appended to once, in order, with everything that belongs to it, and never changed. */
export function journalConformance(store: () => Store): void {
  const prepare = async () => {
    await store().write(sampleDistrict);
    await store().write(() => startSample(matter));
  };

  describe('the journal', () => {
    it('appendEntry() keeps the entry exactly and moves the matter on', async () => {
      await prepare();
      const entry = sampleEntry(matter, 1, { type: 'proposal.accepted', to: ['procedure.branchDeliberation', 'supervision.observing'] });
      const append = appendOf(entry, null, { stage: 'branchDeliberation', overdue: true, late: true });
      const sequence = await store().write(() => appendEntry(append));
      const kept = await store().read(() => readEntry(matter, 1));
      expect(kept && textOf(kept.entry)).toBe(textOf(entry));
      expect(kept).toMatchObject({ sequence, late: true });
      expect(Buffer.from(kept?.leaf ?? []).equals(append.leaf)).toBe(true);
      expect(Buffer.from(kept?.salts ?? []).equals(append.salts)).toBe(true);
      const instance = await store().read(() => readInstance(matter));
      expect(instance).toMatchObject({
        ...{ id: matter, organisation: village, item: 'A01', flow: flowHash, title: '样例办件', revision: 1, status: 'active' },
        ...{ stage: 'branchDeliberation', overdue: true, state: entry.to, snapshot: append.snapshot },
        ...{ createdAt: minute(1), updatedAt: entry.recordedAt },
      });
      expect(Buffer.from(instance?.leaf ?? []).equals(append.leaf)).toBe(true);
    });

    it('appendEntry() pins the matter to the flow that its snapshot names, and the entry to the one that decided', async () => {
      await prepare();
      const hash = sha256Hex('样例流程二');
      const flow = { hash, item: 'A01', config: { id: 'A01', version: 2 }, meta: {}, inForceFrom: '2026-01-01', addedAt: minute(0) };
      await store().write(() => putFlow(flow));
      await store().write(() => appendNext(matter));
      const before = await store().read(() => readInstance(matter));
      const moved = appendOf(sampleEntry(matter, 2, { flow: hash }), before?.leaf ?? null);
      await store().write(() => appendEntry({ ...moved, snapshot: { ...moved.snapshot, hash } }));
      expect(await store().read(() => readInstance(matter))).toMatchObject({ flow: hash, revision: 2 });
      const flows = [await store().read(() => readEntry(matter, 1)), await store().read(() => readEntry(matter, 2))];
      expect(flows.map((kept) => kept?.entry.flow)).toEqual([flowHash, hash]);
      expect(await store().read(() => countRunning(flowHash, ''))).toBe(0);
      expect(await store().read(() => countRunning(hash, village))).toBe(1);
      expect(await store().read(() => countRunning(hash, otherVillage))).toBe(0);
      const running = (flowNow: string) => store().read(() => listInstances({ flow: flowNow, status: 'active' }, { limit: 10 }));
      expect([(await running(hash)).rows.length, (await running(flowHash)).rows.length]).toEqual([1, 0]);
    });

    it('appendEntry() leaves alone what lists show when that stays the same, and believes nobody who says so falsely', async () => {
      await prepare();
      await store().write(() => appendNext(matter));
      const first = await store().read(() => readInstance(matter));
      const before = { flow: flowHash, stage: 'proposal', status: 'active', overdue: false, deadlines: {} };
      const next = appendOf(sampleEntry(matter, 2), first?.leaf ?? null, { before });
      await store().write(() => appendEntry(next));
      expect(await store().read(() => readInstance(matter))).toMatchObject({ revision: 2, stage: 'proposal', snapshot: next.snapshot });
      for (const changes of [{ stage: 'ended' }, { overdue: true }, { snapshot: { ...next.snapshot, status: 'done' as const } }]) {
        const moved = appendOf(sampleEntry(matter, 3), next.leaf, { ...changes, before });
        const undone = store().write(function* () {
          yield* appendEntry(moved);
          const { stage, overdue, status } = (yield* readInstance(matter)) ?? {};
          throw new Error(JSON.stringify({ stage, overdue, status }));
        });
        const { stage, overdue, snapshot } = moved;
        await expect(undone).rejects.toThrow(JSON.stringify({ stage, overdue, status: snapshot.status }));
      }
      const untrue = { ...before, stage: 'elsewhere' };
      const unlike = appendOf(sampleEntry(matter, 3), next.leaf, { stage: 'elsewhere', before: untrue });
      await expect(store().write(() => appendEntry(unlike))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      expect(await store().read(() => countEntries({}))).toBe(2);
    });

    it('readInstance() takes what is held only while the matter stands at that leaf', async () => {
      await prepare();
      const held = { leaf: new Uint8Array(32).fill(7), snapshot: { ...snapshotAt(9), value: 'held' } };
      expect((await store().read(() => readInstance(matter, held)))?.snapshot).not.toEqual(held.snapshot);
      const next = appendOf(sampleEntry(matter, 1), null);
      await store().write(() => appendEntry(next));
      expect((await store().read(() => readInstance(matter, held)))?.snapshot).toEqual(next.snapshot);
      const last = { ...held, leaf: next.leaf };
      expect((await store().read(() => readInstance(matter, last)))?.snapshot).toBe(last.snapshot);
      await store().write(() => appendNext(matter));
      expect((await store().read(() => readInstance(matter, last)))?.snapshot).toEqual(snapshotAt(2));
    });

    it('appendEntry() refuses a revision that is not the next one, and keeps nothing of it', async () => {
      await prepare();
      await store().write(() => appendNext(matter));
      for (const revision of [1, 3]) {
        const stale = appendOf(sampleEntry(matter, revision), null, { result: resultOf('stale') });
        await expect(store().write(() => appendEntry(stale))).rejects.toMatchObject({ code: 'REVISION_STALE', facts: { current: 1 } });
      }
      const leaf = (await store().read(() => readInstance(matter)))?.leaf ?? null;
      const skipping = appendOf(sampleEntry(matter, 3), leaf);
      await expect(store().write(() => appendEntry(skipping))).rejects.toMatchObject({ code: 'REVISION_STALE', facts: { current: 1 } });
      expect(await store().read(() => countEntries({}))).toBe(1);
      expect(await store().read(() => findResult(idOf(2, 1), 'stale'))).toBeNull();
    });

    it('appendEntry() lets only one of many that were made on the same revision through', async () => {
      await prepare();
      const racing = await Promise.allSettled(
        Array.from({ length: 20 }, () => store().write(() => appendEntry(appendOf(sampleEntry(matter, 1), null)))),
      );
      expect(racing.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      expect(await store().read(() => countEntries({ instance: matter }))).toBe(1);
    });

    it('appendEntry() refuses a leaf on another leaf, an unknown matter, and a matter of somebody else', async () => {
      await prepare();
      const forged = appendOf(sampleEntry(matter, 1), sha256('other'));
      await expect(store().write(() => appendEntry(forged))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      const unknown = appendOf(sampleEntry(idOf(4, 9), 1), null);
      await expect(store().write(() => appendEntry(unknown))).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
      const foreign = appendOf(sampleEntry(matter, 1, { organisation: otherVillage }), null);
      await expect(store().write(() => appendEntry(foreign))).rejects.toMatchObject({ code: 'INSTANCE_NOT_FOUND' });
      const short = { ...appendOf(sampleEntry(matter, 1), null), leaf: new Uint8Array(31) };
      await expect(store().write(() => appendEntry(short))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    });

    it('reads one matter in order, and all matters in the order of the journal', async () => {
      await prepare();
      const second = idOf(4, 2);
      await store().write(() => startSample(second, otherVillage));
      for (const instance of [matter, second, matter, matter, second]) await store().write(() => appendNext(instance));
      const trail = await store().read(() => readTrail(matter, 0, 100));
      expect(trail.map((kept) => kept.entry.revision)).toEqual([1, 2, 3]);
      expect((await store().read(() => readTrail(matter, 1, 1))).map((kept) => kept.entry.revision)).toEqual([2]);
      const log = await store().read(() => readLog(0, 100));
      expect(log.map((kept) => kept.entry.instance)).toEqual([matter, second, matter, matter, second]);
      const leaves = await store().read(() => readLeaves(log[1]?.sequence ?? 0, 2));
      expect(leaves).toEqual(log.slice(2, 4).map((kept) => ({ sequence: kept.sequence, leaf: kept.leaf })));
      expect(await store().read(() => readEntry(matter, 4))).toBeNull();
    });

    it('gives back any JSON that can be recorded, however hostile', async () => {
      await prepare();
      let revision = 0;
      const hostile: JsonObject = {
        quotes: `'; drop table entry; -- "\\`,
        marks: '\u202e\u2028\u2029\ufeff\u0001',
        astral: '𠮷😀',
        long: '长'.repeat(5000),
        keys: { '': 0, 'a.b': -0.5, ключ: 1e300, '\u0000key': [] },
      };
      const check = async (data: JsonObject) => {
        revision += 1;
        const entry = sampleEntry(matter, revision, { data, facts: data });
        await store().write(() => appendNext(matter, { data, facts: data }));
        const kept = await store().read(() => readEntry(matter, revision));
        expect(kept && textOf(kept.entry)).toBe(textOf(entry));
      };
      await check(hostile);
      const anyObject = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 3 }));
      await fc.assert(
        fc.asyncProperty(anyObject, (data) => check(data as JsonObject)),
        { numRuns: 60 },
      );
      expect(revision).toBeGreaterThan(60);
    });

    it('an entry or a refusal can be neither changed, deleted nor replaced', async () => {
      await prepare();
      await store().write(() => appendNext(matter));
      await store().write(() =>
        addRefusal({
          ...{ instance: matter, organisation: village, item: 'A01', data: {}, occurredAt: minute(1), recordedAt: minute(1) },
          actor: { person: idOf(2, 1), roles: [], organisation: village },
          refusal: { reason: 'EVENT_NOT_EXPECTED', event: 'meeting.held', state: [], verdicts: [], expected: [] },
        }),
      );
      const attacks = [
        statement((db) => db.updateTable('entry').set({ person: 'x' })),
        statement((db) => db.deleteFrom('entry')),
        statement((db) => db.updateTable('refusal').set({ person: 'x' })),
        statement((db) => db.deleteFrom('refusal')),
        ...(store().dialect === 'sqlite'
          ? [statement((db) => db.replaceInto('entry').expression(db.selectFrom('entry').selectAll()))]
          : []),
      ];
      for (const attack of attacks) {
        await expect(store().write(() => run(attack, {}))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      }
      expect((await store().read(() => readEntry(matter, 1)))?.entry.actor.person).toBe(idOf(2, 1));
    });
  });

  describe('what goes with an entry', () => {
    it('due times are exactly the ones of the last entry', async () => {
      await prepare();
      const set = (deadlines: Record<string, ReturnType<typeof minute>>) => store().write(() => appendNext(matter, {}, { deadlines }));
      const due = async () => (await store().read(() => listDue(minute(30), 10))).map((one) => [one.name, one.dueAt]);
      await set({ publish: minute(20), review: minute(10), later: minute(31) });
      expect(await due()).toEqual([
        ['review', minute(10)],
        ['publish', minute(20)],
      ]);
      await set({ publish: minute(25), later: minute(30) });
      expect(await due()).toEqual([
        ['publish', minute(25)],
        ['later', minute(30)],
      ]);
      expect(await store().read(() => listDue(minute(30), 1))).toEqual([{ instance: matter, name: 'publish', dueAt: minute(25) }]);
      await set({});
      expect(await due()).toEqual([]);
    });

    it('each entry stands in the outbox until it is dropped', async () => {
      await prepare();
      const sequences: number[] = [];
      for (let count = 0; count < 3; count += 1) sequences.push(await store().write(() => appendNext(matter)));
      const first = await store().read(() => takeOutbox(2));
      expect(first).toEqual(
        [1, 2].map((revision, at) => ({
          ...{ sequence: sequences[at], instance: matter, organisation: village, revision, type: 'proposal.submitted' },
        })),
      );
      await store().write(() => dropOutbox(sequences.slice(0, 2)));
      expect((await store().read(() => takeOutbox(10))).map((one) => one.revision)).toEqual([3]);
    });

    it('a result is found by person and key, and a key is used once', async () => {
      await prepare();
      await store().write(() => appendNext(matter, {}, { result: resultOf('k1') }));
      expect(await store().read(() => findResult(idOf(2, 1), 'k1'))).toEqual({ ...resultOf('k1'), request: sha256('k1') });
      expect(await store().read(() => findResult(idOf(2, 2), 'k1'))).toBeNull();
      const twice = store().write(() => appendNext(matter, {}, { result: resultOf('k1') }));
      await expect(twice).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
      expect(await store().read(() => countEntries({}))).toBe(1);
      await store().write(() => appendNext(matter, {}, { result: resultOf('k1', { person: idOf(2, 2) }) }));
    });

    it('dropResults() forgets only old answers', async () => {
      await prepare();
      for (const at of [1, 2, 3]) {
        await store().write(() => appendNext(matter, {}, { result: resultOf(`k${at}`, { recordedAt: minute(at) }) }));
      }
      expect(await store().write(() => dropResults(minute(3), 1))).toBe(1);
      expect(await store().write(() => dropResults(minute(3), 10))).toBe(1);
      expect(await store().read(() => findResult(idOf(2, 1), 'k2'))).toBeNull();
      expect(await store().read(() => findResult(idOf(2, 1), 'k3'))).not.toBeNull();
    });
  });
}
