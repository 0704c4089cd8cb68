import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/kernel/failure.ts';
import { groundShelf } from '../../src/service/ground-shelf.ts';
import { addDelegation } from '../../src/store/delegation/add-delegation.ts';
import { readStamps } from '../../src/store/ground/read-stamps.ts';
import { putLayerValue } from '../../src/store/layer/put-layer-value.ts';
import { rawQuery } from '../../src/store/raw-query.ts';
import { addMember } from '../../src/store/roster/add-member.ts';
import { countRoster } from '../../src/store/roster/count-roster.ts';
import { endMember } from '../../src/store/roster/end-member.ts';
import { excludeMember } from '../../src/store/roster/exclude-member.ts';
import { run } from '../../src/store/run.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { district, idOf, minute, otherVillage, sampleDistrict, samplePeople, village } from './samples.ts';

const body = 'branchCommittee';
const day = '2026-03-01';
const person = (number: number) => idOf(1, number);

function join(number: number, organisation = village): Work<void> {
  const nothing = { household: null, office: null, to: null, termEnds: null };
  const standing = { voting: true, representative: false, committeeMember: false };
  return addMember({ organisation, body, person: person(number), ...nothing, ...standing, from: '2026-01-01', addedAt: minute(1) });
}

const rename = statement((db) => rawQuery(db, sql`update organisation set name = name where code = ${sql.lit(village)}`));
const correct = statement((db) => rawQuery(db, sql`update person set sex = 'male' where id = ${sql.lit(person(1))}`));
const remove = statement((db) => rawQuery(db, sql`delete from member where organisation = ${sql.lit(village)}`));

const exclusion = { organisation: village, body, person: person(1), reason: '样例', approvedBy: '样例', from: day, to: null };
const value = { key: 'circulation.days', from: day, to: null, value: 3, source: '样例', addedBy: person(1), addedAt: minute(2) };
const delegation = { organisation: village, body, matterClass: 'A', from: day, to: day, instrument: '样例', filed: true };

/**
 * What is kept in memory is known to be as the database has it. `owner` is a store on the same database that may do what the service may
 * not: change rows by hand.
 */
export function groundConformance(store: () => Store, owner: () => Store): void {
  describe('ground', () => {
    const prepare = async () => {
      await store().write(sampleDistrict);
      await store().write(() => samplePeople(4));
      await store().write(() => join(1));
    };
    const stamps = () => store().read(() => readStamps([district, village]));

    it.each<[string, () => Work<void>, (() => Store)?]>([
      ['a member is added', () => join(2)],
      ['a membership ends', () => endMember(village, body, person(1), day)],
      ['a member is removed by hand', () => run(remove, {}), owner],
      ['a member is excluded', () => excludeMember({ ...exclusion, addedAt: minute(2) })],
      ['a delegation is added', () => addDelegation({ ...delegation, addedAt: minute(2) })],
      ['the village sets a value', () => putLayerValue({ organisation: village, ...value })],
      ['the district sets a value', () => putLayerValue({ organisation: district, ...value })],
      ['the village itself is changed by hand', () => run(rename, {}), owner],
      ['a person is corrected by hand', () => run(correct, {}), owner],
    ])('readStamps() answers another text after %s', async (_, change, by = store) => {
      await prepare();
      const before = await stamps();
      expect(await stamps()).toBe(before);
      await by().write(change);
      expect(await stamps()).not.toBe(before);
    });

    it('readStamps() answers the same after what was done elsewhere or has no weight in a decision', async () => {
      await prepare();
      const before = await stamps();
      await store().write(() => join(2, otherVillage));
      await store().write(() => samplePeople(0));
      expect(await stamps()).toBe(before);
    });

    it('a kept count is that of the transaction: also inside one that is undone, and after it', async () => {
      await prepare();
      const shelf = groundShelf();
      const count = function* (): Work<number> {
        const ground = yield* shelf.read(village);
        return (yield* ground.kept(`roster ${day}`, () => countRoster(village, [body], day))).listed;
      };
      const undone = (number: number) => async () => {
        let seen = 0;
        const unit = function* (): Work<void> {
          yield* join(number);
          seen = yield* count();
          throw new Failure('ITEM_NOT_FOUND');
        };
        await expect(store().write(unit)).rejects.toMatchObject({ code: 'ITEM_NOT_FOUND' });
        return seen;
      };
      expect(await store().read(count)).toBe(1);
      expect(await undone(2)()).toBe(2);
      expect(await store().read(count)).toBe(1);
      await owner().write(() => run(remove, {}));
      expect(await store().read(count)).toBe(0);
    });

    it('what is kept is read once under one stamp, and nobody can change it', async () => {
      await prepare();
      const shelf = groundShelf();
      let read = 0;
      const once = function* (): Work<{ readonly list: number[] }> {
        const ground = yield* shelf.read(village);
        return yield* ground.kept('sample', function* () {
          read += 1;
          return { list: [(yield* countRoster(village, [body], day)).listed] };
        });
      };
      const first = await store().read(once);
      expect(await store().read(once)).toBe(first);
      expect(read).toBe(1);
      expect(() => first.list.push(2)).toThrow(TypeError);
    });
  });
}
