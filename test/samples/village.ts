import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/kernel/clock.ts';
import { epochMillisOf, instantOf, parseInstant, type Instant } from '../../src/kernel/instant.ts';
import { createSiyi } from '../../src/main.ts';
import type { Session } from '../../src/service/session.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { sampleDatabase } from './sample-database.ts';
import { fillRosters, type SamplePeople } from './rosters.ts';

/** Codes of the sample tree: a village, its sibling in the same street, and a village of another district. All of them 样例. */
export const places = {
  nation: '000000000000',
  province: '610000000000',
  city: '610100000000',
  district: '610114000000',
  street: '610114099000',
  village: '610114099201',
  sibling: '610114099202',
  otherDistrict: '610199000000',
  otherStreet: '610199099000',
  otherVillage: '610199099201',
} as const;

const names: Readonly<Record<keyof typeof places, string>> = {
  nation: '样例全国',
  province: '样例省',
  city: '样例市',
  district: '样例区',
  street: '样例街道',
  village: '样例村',
  sibling: '样例二村',
  otherDistrict: '样例别区',
  otherStreet: '样例别街道',
  otherVillage: '样例别村',
};

/** A clock that stands until it is set. */
export interface SampleClock extends Clock {
  set(time: string): void;
  advance(millis: number): void;
}

/** Tokens by who holds them: roles in the sample village, and clerks elsewhere. */
export type SampleTokens = Readonly<Record<(typeof holders)[number][0], string>>;

/** Siyi opened on an empty database in memory, with the real rules and flows, and a sample village in it. */
export interface SampleVillage {
  readonly siyi: Siyi;
  readonly clock: SampleClock;
  readonly people: SamplePeople;
  readonly tokens: SampleTokens;
  /** The clerk's session. */
  readonly clerk: Session;
  close(): Promise<void>;
}

/** Who gets a token: name, roles, place, and which of the sample people it is. */
const holders = [
  ['administrator', ['administrator'], 'nation', null],
  ['officer', ['officer'], 'street', null],
  ['clerk', ['clerk'], 'village', 59],
  ['secretary', ['secretary', 'director'], 'village', 0],
  ['supervisor', ['supervisor'], 'village', 50],
  ['collective', ['collective'], 'village', 7],
  ['villager', ['villager'], 'village', 58],
  ['siblingClerk', ['clerk', 'officer', 'administrator'], 'sibling', null],
  ['otherOfficer', ['clerk', 'officer', 'administrator'], 'otherDistrict', null],
] as const;

/** Whose session fills the sample: the machine's owner. */
const owner: Session = { person: '00000000-0000-7000-8000-000000000000', roles: ['administrator'], organisation: places.nation };

/** Opens it; the clock stands at a Monday morning, 2026-03-02 09:00 in the village, unless told otherwise; in a file of SQLite where one is named. */
export async function sampleVillage(start = '2026-03-02T09:00:00+08:00', file?: string): Promise<SampleVillage> {
  const files = await mkdtemp(join(tmpdir(), 'siyi-sample-'));
  const clock = sampleClock(start);
  const rest = 3_600_000;
  const database = file === undefined ? await sampleDatabase() : { database: file };
  const key = database.database === ':memory:' ? {} : { ledgerKey: join(files, 'ledger.key') };
  const siyi = await createSiyi({ ...database, ...key, files, clock, sweepMs: rest, deliverMs: rest, ledgerMs: rest });
  const session = siyi.as(owner);
  for (const [place, code] of Object.entries(places) as [keyof typeof places, string][]) {
    await session.addOrganisation({ code, name: names[place], hasCollective: place.toLowerCase().endsWith('village') });
  }
  const people = await fillRosters(session, places.village);
  const tokens: Record<string, string> = {};
  for (const [holder, roles, place, at] of holders) {
    const added = at === null ? await session.addPerson({ name: `样例${holder}`, sex: 'female', organisation: places[place] }) : null;
    const person = added?.id ?? people.all[at ?? 0] ?? '';
    const made = await siyi.makeToken({ person, roles, organisation: places[place], label: `样例${holder}`, days: 365 });
    tokens[holder] = made.token;
  }
  const clerk = await siyi.openSession(tokens['clerk'] ?? '');
  return {
    siyi,
    clock,
    people,
    tokens: tokens as SampleTokens,
    clerk,
    async close() {
      await siyi.close();
      await rm(files, { recursive: true, force: true });
    },
  };
}

function sampleClock(start: string): SampleClock {
  let now: Instant = parseInstant(start);
  return {
    now: () => now,
    set(time) {
      now = parseInstant(time);
    },
    advance(millis) {
      now = instantOf(epochMillisOf(now) + millis);
    },
  };
}
