import { newId } from '../../src/kernel/id.ts';
import { systemSession } from '../../src/service/session.ts';
import { province, type PlannedVillage } from './places.ts';
import type { Sink } from './sink.ts';

/** Who records in a village, by role. */
export type Recorders = Readonly<Record<string, string>>;

const adults = 1000;
const addedAt = '2021-01-04T01:00:00.000Z';
const day = '2021-01-04';
const memberColumns =
  'organisation body person household office voting representative committee_member from_day to_day term_ends added_at'.split(' ');

/** Places from the nation down, the parents first. */
export async function fillPlaces(sink: Sink, villages: readonly PlannedVillage[]): Promise<void> {
  const nation = '000000000000';
  const rows = new Map<string, readonly unknown[]>();
  const add = (code: string, tier: string, parent: string | null) => {
    if (!rows.has(code)) rows.set(code, [code, `样例${tier} ${code}`, tier, parent, tier === 'village' ? 1 : 0, addedAt]);
  };
  add(nation, 'nation', null);
  add(province, 'province', nation);
  for (const { city } of villages) add(city, 'city', province);
  for (const { city, district } of villages) add(district, 'district', city);
  for (const { district, street } of villages) add(street, 'street', district);
  for (const { street, code } of villages) add(code, 'village', street);
  await sink.insert('organisation', ['code', 'name', 'tier', 'parent', 'has_collective', 'added_at'], [...rows.values()]);
}

/**
 * The people of a village: 1,000 adults in 300 households, all of them in both assemblies, two committees, 30 to 60 Party members, 40 in the
 * representatives' assembly, three supervisors. And an officer of the street, who is another one for each village.
 */
export async function fillRosters(sink: Sink, { code, street }: PlannedVillage, number: number): Promise<Recorders> {
  const ids = Array.from({ length: adults + 1 }, () => newId(Date.parse(addedAt) + number));
  const person = (at: number) => ids[at] ?? '';
  const people = ids.map((id, at) => [id, `样例村民${at + 1}`, at % 2 === 1 ? 'female' : 'male', at === adults ? street : code, addedAt]);
  await sink.insert('person', ['id', 'name', 'sex', 'organisation', 'added_at'], people);
  const members: unknown[][] = [];
  const seat = (body: string, from: number, to: number, office: string | null, flags: readonly [number, number, number] = [1, 0, 0]) => {
    for (let at = from; at < to; at += 1) {
      const household = body.endsWith('sAssembly') ? `H${(at % 300) + 1}` : null;
      members.push([code, body, person(at), household, at === from ? office : null, ...flags, day, null, '2029-11-30', addedAt]);
    }
  };
  seat('branchCommittee', 0, 5, 'secretary');
  seat('villagersCommittee', 4, 9, 'director');
  seat('supervisionCommittee', 9, 12, 'head');
  seat('partyMembersAssembly', 0, 30 + (number % 31), null);
  seat('representativesAssembly', 4, 9, null, [1, 0, 1]);
  seat('representativesAssembly', 50, 85, null, [1, 1, 0]);
  seat('villagersAssembly', 0, adults, null);
  seat('collectiveMembersAssembly', 0, adults, null);
  await sink.insert('member', memberColumns, members);
  const [secretary, director, clerk, supervisor, officer] = [0, 4, 5, 9, adults].map(person);
  return {
    ...{ secretary, director, clerk, supervisor, officer },
    ...{ villager: person(499), collective: person(7), administrator: systemSession.person, system: systemSession.person },
  } as Recorders;
}
