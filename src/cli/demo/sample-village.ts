import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { Session } from '../../service/session.ts';
import type { Siyi, SiyiSession } from '../../service/siyi.ts';
import { setupSession } from '../setup-session.ts';

/** The code of the sample village, below the sample street. Neither is a real one; what lies above them is. */
export const sampleVillageCode = '610114099201';

/** Those of the sample village who act, each with the roles and the organisation of a token. */
export type Part = 'clerk' | 'secretary' | 'director' | 'supervisor' | 'officer' | 'villager';

/** The parts, ready to act. */
export type SampleParts = Readonly<Record<Part, Session>>;

const street = '610114099000';
const above = ['000000000000', '610000000000', '610100000000', '610114000000', street] as const;
const adults = 1000;
/** Where each office stands in the row of people; secretary and director are two persons. */
const place: Readonly<Record<Part, number>> = { secretary: 0, director: 4, clerk: 5, supervisor: 9, officer: adults, villager: 499 };
const tenure = { from: '2024-12-01', termEnds: '2029-11-30' } as const;

interface Seat {
  readonly office?: 'secretary' | 'director' | 'head';
  readonly household?: string;
  readonly voting?: boolean;
  readonly representative?: boolean;
  readonly committeeMember?: boolean;
  readonly termEnds?: string;
}

/**
 * Fills an empty database with the sample village: 1000 adults in 300 households, all of them villagers and members of the collective;
 * 41 Party members with a vote and three probationary; two committees that share one person; 35 in the representatives' assembly, 15 of
 * them women representatives; three supervisors. Everybody's name says that it is a sample.
 *
 * @param village another code below the sample street for one more village, when the first is there
 */
export async function buildSampleVillage(siyi: Siyi, language: Language, village: string = sampleVillageCode): Promise<SampleParts> {
  const setup = siyi.as(setupSession);
  if (village === sampleVillageCode)
    for (const code of above)
      await setup.addOrganisation({ code, name: tell(language, `demo.organisation.${code}`), hasCollective: false });
  await setup.addOrganisation({ code: village, name: tell(language, `demo.organisation.${sampleVillageCode}`), hasCollective: true });
  const people = await addPeople(setup, language, village);
  const seat = (body: string, from: number, to: number, seatOf: (at: number) => Seat): Promise<unknown> =>
    Promise.all(people.slice(from, to).map((person, at) => setup.join(membership(village, body, person, seatOf(from + at)))));
  await seat('branchCommittee', 0, 5, (at) => (at === place.secretary ? { office: 'secretary', ...tenure } : tenure));
  await seat('villagersCommittee', 4, 9, (at) => (at === place.director ? { office: 'director', ...tenure } : tenure));
  await seat('supervisionCommittee', 9, 12, (at) => (at === place.supervisor ? { office: 'head', ...tenure } : tenure));
  await seat('partyMembersAssembly', 0, 44, (at) => ({ voting: at < 41 }));
  await seat('representativesAssembly', 4, 9, () => ({ committeeMember: true, ...tenure }));
  await seat('representativesAssembly', 50, 80, () => ({ representative: true, ...tenure }));
  await seat('villagersAssembly', 0, adults, (at) => ({ household: householdOf(at) }));
  await seat('collectiveMembersAssembly', 0, adults, (at) => ({ household: householdOf(at) }));
  await setup.delegate({
    organisation: village,
    body: 'representativesAssembly',
    matterClass: 'villageAffair',
    from: '2026-01-01',
    to: '2026-12-31',
    instrument: tell(language, 'demo.delegation'),
    filed: true,
  });
  const session = (part: Part, organisation: string): Session => ({ person: people[place[part]] ?? '', roles: [part], organisation });
  return {
    clerk: session('clerk', village),
    secretary: session('secretary', village),
    director: session('director', village),
    supervisor: session('supervisor', village),
    officer: session('officer', street),
    villager: session('villager', village),
  };
}

/** The adults of the village, and last the officer of the street. Every other one is a woman. */
async function addPeople(setup: SiyiSession, language: Language, village: string): Promise<readonly string[]> {
  const villagers = Array.from({ length: adults }, (_, at) =>
    setup.addPerson({
      name: tell(language, 'demo.villagerName', { number: String(at + 1).padStart(4, '0') }),
      sex: at % 2 === 1 ? 'female' : 'male',
      organisation: village,
    }),
  );
  const officer = setup.addPerson({ name: tell(language, 'demo.officerName'), sex: 'female', organisation: street });
  return (await Promise.all([...villagers, officer])).map(({ id }) => id);
}

function membership(organisation: string, body: string, person: string, seat: Seat) {
  const { voting = true, representative = false, committeeMember = false, ...more } = seat;
  return { organisation, body, person, from: tenure.from, voting, representative, committeeMember, ...more };
}

function householdOf(at: number): string {
  return `H${String((at % 300) + 1).padStart(3, '0')}`;
}
