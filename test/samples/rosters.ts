import type { MemberInput } from '../../src/contract/roster.ts';
import type { SiyiSession } from '../../src/service/siyi.ts';

/** Ids of the people of the sample village; the first is both Party secretary and director. */
export interface SamplePeople {
  readonly all: readonly string[];
  readonly branchCommittee: readonly string[];
  readonly villagersCommittee: readonly string[];
  readonly partyMembers: readonly string[];
  /** Representatives and, as members by office, the villagers' committee. */
  readonly representativesAssembly: readonly string[];
  readonly supervisionCommittee: readonly string[];
}

/** People of the sample: every second one is a woman, two live in each household. */
const size = 60;

/** Fills the rosters of all bodies of a sample village, from 2024-01-01, terms ending with 2029. */
export async function fillRosters(session: SiyiSession, organisation: string): Promise<SamplePeople> {
  const all: string[] = [];
  for (let at = 0; at < size; at += 1) {
    const { id } = await session.addPerson({ name: `样例村民${at + 1}`, sex: at % 2 === 0 ? 'male' : 'female', organisation });
    all.push(id);
  }
  const people: SamplePeople = {
    all,
    branchCommittee: all.slice(0, 3),
    villagersCommittee: [...all.slice(0, 1), ...all.slice(3, 7)],
    partyMembers: all.slice(0, 15),
    representativesAssembly: [...all.slice(0, 1), ...all.slice(3, 7), ...all.slice(20, 50)],
    supervisionCommittee: all.slice(50, 53),
  };
  const join = (body: string, person: string, more: Partial<MemberInput> = {}) =>
    session.join({
      organisation,
      body,
      person,
      household: `样例户${Math.floor(all.indexOf(person) / 2) + 1}`,
      voting: true,
      representative: false,
      committeeMember: people.villagersCommittee.includes(person),
      from: '2024-01-01',
      termEnds: '2029-12-31',
      ...more,
    });
  const joinAll = (body: string, persons: readonly string[], more: Partial<MemberInput> = {}, office?: MemberInput['office']) =>
    Promise.all(persons.map((person, at) => join(body, person, at === 0 && office !== undefined ? { ...more, office } : more)));
  await joinAll('branchCommittee', people.branchCommittee, {}, 'secretary');
  await joinAll('villagersCommittee', people.villagersCommittee, {}, 'director');
  await joinAll('partyMembersAssembly', people.partyMembers);
  await joinAll('representativesAssembly', people.villagersCommittee);
  await joinAll('representativesAssembly', all.slice(20, 50), { representative: true });
  await joinAll('villagersAssembly', all);
  await joinAll('groupAssembly', all.slice(0, 20));
  await joinAll('supervisionCommittee', people.supervisionCommittee, {}, 'head');
  await joinAll('collectiveMembersAssembly', all);
  await joinAll('collectiveDelegatesAssembly', all.slice(10, 40), { representative: true });
  await joinAll('collectiveCouncil', all.slice(7, 10), {}, 'head');
  return people;
}
