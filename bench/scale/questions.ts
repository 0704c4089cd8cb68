import type { Siyi, SiyiSession } from '../../src/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { readPoster } from '../../src/service/read-poster.ts';
import { listDue } from '../../src/store/deadline/list-due.ts';
import type { PlannedVillage } from './places.ts';
import { province } from './places.ts';
import { present } from './present.ts';

/** A database as it is asked. */
export interface Asked {
  readonly siyi: Siyi;
  readonly village: PlannedVillage;
  /** A matter of the village with its clerk and how it is named. */
  readonly matter: string;
  readonly person: string;
}

/** Something that is asked of the service, for at most so many rows; answers how many came. */
export type Question = (asked: Asked, limit: number) => Promise<number>;

const rows = async (found: Promise<{ readonly rows: readonly unknown[] }>): Promise<number> => (await found).rows.length;

const areas: Readonly<Record<string, (village: PlannedVillage) => string>> = {
  village: ({ code }) => code,
  street: ({ street }) => street,
  district: ({ district }) => district,
  city: ({ city }) => city,
  province: () => province,
};

const time = { from: '2026-01-15T00:00:00+08:00', until: '2026-02-15T00:00:00+08:00' };

const matterFilters = {
  '': {},
  ' of an item': { item: 'ZC-04' },
  ' in a stage': { stage: 'implementation' },
  ' running': { status: 'active' },
  ' done': { status: 'done' },
  ' overdue': { overdue: true },
  ' of an item in a stage': { item: 'ZC-04', stage: 'archived', status: 'done' },
} as const;

const entryFilters = {
  '': {},
  ' of a type': { type: 'meeting.held' },
  ' of a rare type': { type: 'objection.raised' },
  ' of a time': time,
  ' of a type and time': { type: 'notice.posted', ...time },
  ' late': { late: true },
} as const;

const refusalFilters = { '': {}, ' of a type': { type: 'notice.closed' }, ' of a time': time } as const;

/** Everything that is asked, by name. */
export const questions: Readonly<Record<string, Question>> = {
  ...overAreas('matters', matterFilters, (session, filter, limit) => session.list(filter, { limit })),
  ...overAreas('entries', entryFilters, (session, filter, limit) => session.trail(filter, { limit })),
  ...overAreas('refusals', refusalFilters, (session, filter, limit) => session.refusals(filter, { limit })),
  ...Object.fromEntries(
    Object.entries(areas).map(([area, codeOf]): [string, Question] => [
      `entries of a person, ${area}`,
      (asked, limit) => rows(sessionOf(asked, codeOf(asked.village)).trail({ person: asked.person }, { limit })),
    ]),
  ),
  'history of a matter': (asked, limit) => rows(clerk(asked).trail({ instance: asked.matter }, { limit })),
  'refusals of a matter': (asked, limit) => rows(clerk(asked).refusals({ instance: asked.matter }, { limit })),
  'a matter': (asked) => one(clerk(asked).read(asked.matter)),
  'what is next': (asked) => one(clerk(asked).next(asked.matter)),
  organisations: (asked, limit) => rows(sessionOf(asked, asked.village.district).organisations(undefined, { limit })),
  'roster of 1,000': (asked, limit) => one(clerk(asked).roster({ organisation: asked.village.code, body: 'villagersAssembly' }, { limit })),
  values: (asked) => one(clerk(asked).values(asked.village.code)),
  'deadlines that are due': async ({ siyi }, limit) => (await siyi.context.store.read(() => listDue(parseInstant(present), limit))).length,
  'lists of a village': (asked, limit) => rows(clerk(asked).lists(asked.village.code, { limit })),
  'lists of a district': (asked, limit) => rows(sessionOf(asked, asked.village.district).listCoverage(asked.village.district, { limit })),
  'roll-out of lists': (asked, limit) => rows(sessionOf(asked, asked.village.district).rollout(asked.village.district, { limit })),
  poster: ({ siyi, village }) => one(readPoster(siyi.context, village.code, 'ZC-04')),
};

function overAreas<Filter>(
  what: string,
  filters: Readonly<Record<string, Filter>>,
  ask: (session: SiyiSession, filter: Filter, limit: number) => Promise<{ readonly rows: readonly unknown[] }>,
): Record<string, Question> {
  const made: Record<string, Question> = {};
  for (const [name, filter] of Object.entries(filters)) {
    for (const [area, codeOf] of Object.entries(areas))
      made[`${what}${name}, ${area}`] = (asked, limit) => rows(ask(sessionOf(asked, codeOf(asked.village)), filter, limit));
  }
  return made;
}

function clerk(asked: Asked): SiyiSession {
  return sessionOf(asked, asked.village.code);
}

function sessionOf({ siyi, person }: Asked, organisation: string): SiyiSession {
  return siyi.as({ person, roles: ['clerk', 'officer'], organisation });
}

async function one(found: Promise<unknown>): Promise<number> {
  await found;
  return 1;
}
