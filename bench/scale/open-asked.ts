import { createSiyi, type Siyi } from '../../src/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import type { Database } from './databases.ts';
import { plannedVillages, province, type PlannedVillage } from './places.ts';
import { present } from './present.ts';
import type { Asked } from './questions.ts';

const never = 2 ** 31 - 1;

/** Opens a filled database to be asked about some of its villages, spread over all of them; its clock and its ledgers stand. */
export async function openAsked(
  { options }: Database,
  villages: number,
  spread: number,
): Promise<{ readonly siyi: Siyi; readonly asked: readonly Asked[] }> {
  const clock = { now: () => parseInstant(present) };
  const siyi = await createSiyi({ ...options, clock, sweepMs: never, deliverMs: never, ledgersAtRest: true });
  const all = plannedVillages(villages);
  const step = Math.max(1, Math.floor(villages / spread));
  const asked: Asked[] = [];
  for (let at = 0; at < villages && asked.length < spread; at += step) asked.push(await askedOf(siyi, all[at] as PlannedVillage));
  return { siyi, asked };
}

/** The matter is a running one of the item that the demo shows; where there is none, any. */
async function askedOf(siyi: Siyi, village: PlannedVillage): Promise<Asked> {
  const session = siyi.as({ person: '', roles: ['clerk'], organisation: village.code });
  const running = await session.list({ status: 'active', item: 'ZC-04' }, { limit: 1 });
  const matter = running.rows[0] ?? (await session.list({}, { limit: 1 })).rows[0];
  const trail = await siyi
    .as({ person: '', roles: ['officer'], organisation: province })
    .trail({ organisation: village.code }, { limit: 20 });
  const entry = trail.rows.find(({ actor }) => actor.roles.includes('clerk')) ?? trail.rows[0];
  return { siyi, village, matter: matter?.id ?? '', person: entry?.actor.person ?? '' };
}
