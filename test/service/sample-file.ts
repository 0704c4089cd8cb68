import { randomUUID } from 'node:crypto';
import { epochMillisOf, instantOf, parseInstant, type Instant } from '../../src/kernel/instant.ts';
import { createSiyi } from '../../src/main.ts';
import type { Siyi, SiyiSession } from '../../src/service/siyi.ts';

/** A village with nobody but a supervisor and a clerk, on a database file that can be opened again. */
export const village = '610114099201';

/** A clock that stands until it is set, by RFC 3339 time or by going on. */
export function standingClock(start: string) {
  let now = parseInstant(start);
  return {
    now: (): Instant => now,
    set: (time: string) => {
      now = parseInstant(time);
    },
    goOn: (hours: number) => {
      now = instantOf(epochMillisOf(now) + hours * 3_600_000);
    },
  };
}

/** Opens the file with background work that never comes up by itself: tests sweep and deliver when they mean to. */
export function openFile(database: string, clock: ReturnType<typeof standingClock>): Promise<Siyi> {
  return createSiyi({ database, clock, sweepMs: 86_400_000, deliverMs: 20 });
}

/** Adds the tree above the village. */
export async function addVillage(siyi: Siyi): Promise<void> {
  const owner = siyi.as({ person: randomUUID(), roles: ['administrator'], organisation: '000000000000' });
  for (const code of ['000000000000', '610000000000', '610100000000', '610114000000', '610114099000', village]) {
    await owner.addOrganisation({ code, name: `样例${code}`, hasCollective: false });
  }
}

/** Someone's session in the village. */
export function acting(siyi: Siyi, ...roles: readonly string[]): SiyiSession {
  return siyi.as({ person: '00000000-0000-4000-8000-000000000001', roles, organisation: village });
}
