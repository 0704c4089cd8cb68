import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { eraseFields, type ErasedEntry } from '../../src/audit/erase-fields.ts';
import { leafBytes, leafHash } from '../../src/audit/leaf.ts';
import { addAttachment } from '../../src/store/attachment/add-attachment.ts';
import { eraseAttachment } from '../../src/store/attachment/erase-attachment.ts';
import { listErasedAttachments } from '../../src/store/attachment/list-erased-attachments.ts';
import { readAttachment } from '../../src/store/attachment/read-attachment.ts';
import { eraseEntry } from '../../src/store/journal/erase-entry.ts';
import { namesText } from '../../src/store/journal/names-text.ts';
import { readEntry } from '../../src/store/journal/read-entry.ts';
import { rawQuery } from '../../src/store/raw-query.ts';
import { run } from '../../src/store/run.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import { appendNext, idOf, minute, otherVillage, sampleDistrict, startSample, village } from './samples.ts';

const matter = idOf(4, 1);
const names = ['data.title'];

/** Erasing: the one way in which an entry changes, only behind its record, only within the fence. `owner` owns the tables. */
export function erasureConformance(store: () => Store, owner: () => Store): void {
  const prepare = async () => {
    await store().write(sampleDistrict);
    await store().write(() => startSample(matter));
    await store().write(() => appendNext(matter));
    await store().write(() => appendNext(matter));
  };
  const record = (revision: number) =>
    store().write(() => appendNext(matter, { type: 'field.erased', data: { revision, fields: names, reason: '样例' } }));
  const erased = async (revision: number, of = names): Promise<ErasedEntry> => {
    const found = await store().read(() => readEntry(matter, revision));
    const left = found === null ? null : eraseFields(found.entry, found.salts, of);
    if (left === null || 'why' in left) throw new Error('nothing to erase');
    return left;
  };

  describe('erasing', () => {
    it('eraseEntry() leaves the marker, and the leaf as it was', async () => {
      await prepare();
      const { entry, salts } = await erased(1);
      await record(1);
      await store().write(() => eraseEntry(entry, salts));
      const kept = await store().read(() => readEntry(matter, 1));
      expect(kept?.entry).toEqual(entry);
      expect(Buffer.from(kept?.salts ?? [])).toEqual(Buffer.from(salts));
      expect(kept?.entry.data).toMatchObject({ title: { erased: expect.any(String) as string }, amountFen: 12_345 });
      const leaf = leafHash(leafBytes(entry, kept?.salts ?? salts, null));
      expect(Buffer.from(kept?.leaf ?? [])).toEqual(leaf);
      await store().scrub();
    });

    it('is refused without a record of it, with one of another entry, and with one of another matter', async () => {
      await prepare();
      const { entry, salts } = await erased(2);
      const refused = { code: 'INVARIANT_BROKEN' };
      await expect(store().write(() => eraseEntry(entry, salts))).rejects.toMatchObject(refused);
      await record(1);
      await expect(store().write(() => eraseEntry(entry, salts))).rejects.toMatchObject(refused);
      const other = idOf(4, 2);
      await store().write(() => startSample(other));
      for (let more = 0; more < 3; more += 1) await store().write(() => appendNext(other));
      await store().write(() => appendNext(other, { type: 'field.erased', data: { revision: 2, fields: names } }));
      await expect(store().write(() => eraseEntry(entry, salts))).rejects.toMatchObject(refused);
      await record(2);
      await store().write(() => eraseEntry(entry, salts));
    });

    it('changes nothing but data and salts, and no length of the salts', async () => {
      await prepare();
      const { entry, salts } = await erased(1);
      await record(1);
      const changes = [
        eraseEntry({ ...entry, to: [] }, salts),
        eraseEntry({ ...entry, facts: {} }, salts),
        eraseEntry({ ...entry, actor: { ...entry.actor, roles: [] } }, salts),
        eraseEntry({ ...entry, verdicts: [] }, salts),
        eraseEntry(entry, salts.subarray(16)),
      ];
      for (const change of changes) await expect(store().write(() => change)).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    });

    it('lets nobody else change a recorded entry by hand, not even where an erasure is recorded', async () => {
      await prepare();
      await record(1);
      const first = sql<boolean>`revision = 1`;
      const byHand = ['person', 'occurred_at', 'recorded_at', 'type'] as const;
      const attacks = [
        ...byHand.map((column) =>
          statement((db) =>
            db
              .updateTable('entry')
              .set({ [column]: 'x' })
              .where(first),
          ),
        ),
        statement((db) =>
          db
            .updateTable('entry')
            .set({ leaf: sql`salts` })
            .where(first),
        ),
        statement((db) => db.updateTable('entry').set({ body: '{}' }).where(first)),
        statement((db) => db.updateTable('entry').set({ revision: 9 }).where(first)),
        statement((db) => db.updateTable('entry').set({ late: 1 }).where(first)),
        statement((db) => db.deleteFrom('entry').where(first)),
      ];
      for (const who of [store(), owner()])
        for (const attack of attacks) await expect(who.write(() => run(attack, {}))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      const entry = await store().read(() => readEntry(matter, 1));
      expect(entry?.entry.data).toEqual({ title: '样例', amountFen: 12_345 });
    });

    it('reaches no further than the place that a unit is fenced to', async () => {
      await prepare();
      const { entry, salts } = await erased(1);
      await record(1);
      if (store().dialect === 'sqlite') return;
      await expect(store().write(() => eraseEntry(entry, salts), { within: otherVillage })).rejects.toMatchObject({
        code: 'INVARIANT_BROKEN',
      });
      const call = statement((db) => rawQuery(db, sql`select erase_entry(1, 1, ''::bytea, '{}')`));
      await expect(store().write(() => run(call, {}), { within: otherVillage })).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      const direct = statement((db) => db.updateTable('entry').set({ body: sql`body`, salts: sql`salts` }));
      await expect(store().write(() => run(direct, {}))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      await store().write(() => eraseEntry(entry, salts), { within: village });
    });

    it('namesText() finds a text in any entry of a place', async () => {
      await prepare();
      const hash = 'a'.repeat(64);
      await store().write(() => appendNext(matter, { data: { documents: { minutes: hash } } }));
      const asked = (text: string, within: string) => store().read(() => namesText(text, within));
      expect(await asked(hash, village)).toBe(true);
      expect(await asked(hash, '990101')).toBe(true);
      expect(await asked(hash, otherVillage)).toBe(false);
      expect(await asked('b'.repeat(64), '')).toBe(false);
    });

    it('eraseAttachment() forgets a file of one place; its bytes may go when no place keeps it, and it may come again', async () => {
      await prepare();
      const hash = 'c'.repeat(64);
      const file = { hash, name: '样例.pdf', mediaType: 'application/pdf', size: 8, addedBy: idOf(2, 1), addedAt: minute(1) };
      for (const organisation of [village, otherVillage]) await store().write(() => addAttachment({ ...file, organisation }));
      await store().write(() => eraseAttachment(hash, village, minute(2)));
      expect(await store().read(() => readAttachment(hash, village))).toBeNull();
      expect(await store().read(() => readAttachment(hash, otherVillage))).toMatchObject({ name: '样例.pdf' });
      expect(await store().read(listErasedAttachments)).toEqual([]);
      await store().write(() => eraseAttachment(hash, otherVillage, minute(2)));
      expect(await store().read(listErasedAttachments)).toEqual([hash]);
      await store().write(() => addAttachment({ ...file, organisation: village, name: '样例二.pdf' }));
      await store().write(() => addAttachment({ ...file, organisation: village, name: '样例三.pdf' }));
      expect(await store().read(() => readAttachment(hash, village))).toMatchObject({ name: '样例二.pdf' });
      expect(await store().read(listErasedAttachments)).toEqual([]);
    });
  });
}
