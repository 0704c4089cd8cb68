import { describe, expect, it } from 'vitest';
import { addMember, type Member } from '../../src/store/roster/add-member.ts';
import { countRoster } from '../../src/store/roster/count-roster.ts';
import { countSignIn } from '../../src/store/roster/count-sign-in.ts';
import { endMember } from '../../src/store/roster/end-member.ts';
import { excludeMember } from '../../src/store/roster/exclude-member.ts';
import { listExclusions } from '../../src/store/roster/list-exclusions.ts';
import { listMembers } from '../../src/store/roster/list-members.ts';
import { readOffice } from '../../src/store/roster/read-office.ts';
import type { Store } from '../../src/store/store.ts';
import { idOf, minute, sampleDistrict, samplePeople, village } from './samples.ts';

const person = (number: number) => idOf(1, number);

function member(number: number, changes: Partial<Member> = {}): Member {
  return {
    ...{ organisation: village, body: 'representativesAssembly', person: person(number), household: null, office: null },
    ...{ voting: true, representative: false, committeeMember: false, from: '2026-01-01', to: null, termEnds: null },
    addedAt: minute(1),
    ...changes,
  };
}

const nobody = {
  ...{ listed: 0, voting: 0, excluded: 0, excludedApproved: 0, women: 0, representatives: 0, womenRepresentatives: 0 },
  ...{ committeeMembers: 0, households: 0, expired: 0, nextTermEnd: null },
};

/** Rosters as of a day. */
export function rosterConformance(store: () => Store): void {
  describe('rosters', () => {
    const prepare = async (...members: readonly Member[]) => {
      await store().write(sampleDistrict);
      await store().write(() => samplePeople(8));
      for (const one of members) await store().write(() => addMember(one));
    };
    const countOn = (day: string, ...bodies: readonly string[]) =>
      store().read(() => countRoster(village, bodies.length === 0 ? ['representativesAssembly'] : bodies, day));

    it('countRoster() counts standing and sex, and answers zeros for a body without a roster', async () => {
      await prepare(
        member(1, { representative: true, household: '样例户一' }),
        member(2, { representative: true, household: '样例户一' }),
        member(3, { committeeMember: true, household: '样例户二' }),
        member(4, { voting: false }),
      );
      expect(await countOn('2026-03-01')).toEqual({
        ...{ asOf: '2026-03-01', listed: 4, voting: 3, excluded: 0, excludedApproved: 0, women: 2, representatives: 2 },
        ...{ womenRepresentatives: 1, committeeMembers: 1, households: 2, expired: 0, nextTermEnd: null },
      });
      expect(await countOn('2026-03-01', 'branchCommittee')).toEqual({ asOf: '2026-03-01', ...nobody });
    });

    it('countRoster() goes by the day: from the first, to the last, inclusive', async () => {
      await prepare(member(1, { from: '2026-02-01', to: '2026-02-28' }), member(2, { from: '2026-02-28' }));
      const listed = async (day: string) => (await countOn(day)).listed;
      expect(await listed('2026-01-31')).toBe(0);
      expect(await listed('2026-02-01')).toBe(1);
      expect(await listed('2026-02-28')).toBe(2);
      expect(await listed('2026-03-01')).toBe(1);
    });

    it('endMember() ends a membership and leaves earlier days as they were', async () => {
      await prepare(member(1), member(2));
      await store().write(() => endMember(village, 'representativesAssembly', person(1), '2026-03-31'));
      expect((await countOn('2026-03-31')).listed).toBe(2);
      expect((await countOn('2026-04-01')).listed).toBe(1);
      const again = store().write(() => endMember(village, 'representativesAssembly', person(1), '2026-05-01'));
      await expect(again).rejects.toMatchObject({ code: 'ROSTER_INVALID' });
    });

    it('countRoster() tells those who serve after their term', async () => {
      await prepare(member(1, { termEnds: '2026-03-31' }), member(2, { termEnds: '2029-03-31' }), member(3));
      expect(await countOn('2026-03-31')).toMatchObject({ expired: 0, nextTermEnd: '2026-03-31' });
      expect(await countOn('2026-04-01')).toMatchObject({ listed: 3, voting: 3, expired: 1, nextTermEnd: '2029-03-31' });
    });

    it('excludeMember() takes out of the base only with reason and approval, and only on its days', async () => {
      await prepare(member(1), member(2), member(3), member(4, { voting: false }));
      const exclude = (number: number, reason: string | null, approvedBy: string | null, to: string | null) =>
        store().write(() =>
          excludeMember({
            ...{ organisation: village, body: 'representativesAssembly', person: person(number), reason, approvedBy },
            ...{ from: '2026-02-01', to, addedAt: minute(1) },
          }),
        );
      await exclude(1, '样例理由', '样例上级党组织', '2026-02-28');
      await exclude(2, '样例理由', null, null);
      await exclude(4, '样例理由', '样例上级党组织', null);
      expect(await countOn('2026-01-31')).toMatchObject({ listed: 4, voting: 3, excluded: 0, excludedApproved: 0 });
      expect(await countOn('2026-02-28')).toMatchObject({ listed: 4, voting: 2, excluded: 2, excludedApproved: 1 });
      expect(await countOn('2026-03-01')).toMatchObject({ listed: 4, voting: 3, excluded: 1, excludedApproved: 0 });
      const listed = await store().read(() => listExclusions(village, 'representativesAssembly', '2026-02-28'));
      expect(listed.map((exclusion) => exclusion.person)).toEqual([person(1), person(2), person(4)]);
      expect(listed[1]?.approvedBy).toBeNull();
    });

    it('countRoster() counts a person in two bodies that meet as one once', async () => {
      await prepare(
        member(1, { body: 'branchCommittee' }),
        member(2, { body: 'branchCommittee' }),
        member(1, { body: 'villagersCommittee' }),
        member(3, { body: 'villagersCommittee' }),
        member(4),
      );
      expect(await countOn('2026-03-01', 'branchCommittee', 'villagersCommittee')).toMatchObject({ listed: 3, voting: 3, women: 2 });
      await expect(countOn('2026-03-01', 'a', 'b', 'c')).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    });

    it('countSignIn() holds a list against the roster', async () => {
      await prepare(member(1, { representative: true }), member(2, { representative: true }), member(3, { voting: false }), member(4));
      await store().write(() =>
        excludeMember({
          ...{ organisation: village, body: 'representativesAssembly', person: person(4), reason: '样例理由', approvedBy: '样例' },
          ...{ from: '2026-01-01', to: null, addedAt: minute(1) },
        }),
      );
      const names = [1, 2, 3, 4, 5, 6, 6, 1, 1].map(person);
      expect(await store().read(() => countSignIn(village, ['representativesAssembly'], '2026-03-01', names))).toEqual({
        listed: 4,
        voting: 2,
        womenRepresentatives: 1,
        strangers: 2,
        repeated: 2,
      });
    });

    it('addMember() refuses a second place on the same roster on the same day, and days in the wrong order', async () => {
      await prepare(member(1, { from: '2026-02-01', to: '2026-03-31' }));
      const overlapping = [
        member(1),
        member(1, { from: '2026-03-31' }),
        member(1, { from: '2026-01-01', to: '2026-02-01' }),
        member(2, { from: '2026-02-02', to: '2026-02-01' }),
      ];
      for (const one of overlapping) {
        await expect(store().write(() => addMember(one))).rejects.toMatchObject({ code: 'ROSTER_INVALID' });
      }
      await store().write(() => addMember(member(1, { from: '2026-04-01' })));
      await store().write(() => addMember(member(1, { from: '2026-01-01', to: '2026-01-31' })));
      expect((await countOn('2026-01-31')).listed).toBe(1);
    });

    it('readOffice() tells who holds an office on a day', async () => {
      await prepare(
        member(1, { body: 'branchCommittee', office: 'secretary', to: '2026-06-30' }),
        member(2, { body: 'branchCommittee', office: 'secretary', from: '2026-07-01' }),
        member(2, { body: 'villagersCommittee', office: 'director' }),
      );
      expect(await store().read(() => readOffice(village, 'secretary', '2026-06-30'))).toBe(person(1));
      expect(await store().read(() => readOffice(village, 'secretary', '2026-07-01'))).toBe(person(2));
      expect(await store().read(() => readOffice(village, 'director', '2026-07-01'))).toBe(person(2));
      expect(await store().read(() => readOffice(village, 'director', '2025-07-01'))).toBeNull();
    });

    it('listMembers() pages through everybody once', async () => {
      await prepare(...[1, 2, 3, 4, 5].map((number) => member(number, { household: `样例户${number}` })));
      const first = await store().read(() => listMembers(village, 'representativesAssembly', '2026-03-01', { limit: 3 }));
      expect(first.rows[0]).toEqual({ ...member(1, { household: '样例户1' }), name: '样例村民1', sex: 'female' });
      const after = first.next ?? undefined;
      const second = await store().read(() => listMembers(village, 'representativesAssembly', '2026-03-01', { limit: 3, after }));
      expect([...first.rows, ...second.rows].map((row) => row.person)).toEqual([1, 2, 3, 4, 5].map(person));
      expect(second.next).toBeNull();
    });
  });
}
