import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleParts } from '../../../src/cli/demo/sample-village.ts';
import { neighbourOf, type Village } from '../../matter/village.ts';
import { siyiContestant } from '../contestants/siyi-contestant.ts';
import { siyiIn } from '../contestants/siyi-in.ts';
import type { Contestant, Place } from '../contestant.ts';
import { lookAt } from './postgres-look.ts';

/** Siyi as a library on PostgreSQL with eight villages that take turns in opening a matter: units of several places share transactions. */
export async function open({ folder, url }: Place): Promise<Contestant> {
  const { village } = await siyiIn(folder, url);
  const villages = [village, ...(await neighboursIn(folder, village))];
  const contestants = villages.map((each) => siyiContestant(() => each));
  const homes = new Map<string, (typeof contestants)[number]>();
  const look = lookAt(url);
  let opened = 0;
  const next = () => contestants[(opened += 1) % contestants.length];
  return {
    events: village.turns.length,
    async create() {
      const home = next();
      if (home === undefined) throw new Error('no village');
      const matter = await home.create();
      homes.set(matter, home);
      return matter;
    },
    async send(matter, at) {
      const home = homes.get(matter);
      if (home === undefined) throw new Error(`no village has ${matter}`);
      await home.send(matter, at);
    },
    // The officer of the street sees the matters of all its villages.
    history: async (matter) => (await village.siyi.as(village.parts.officer).trail({ instance: matter })).rows.length,
    durability: () => look.durability(),
    bytes: () => look.bytes(),
    async close() {
      await village.siyi.close();
      await look.close();
    },
  };
}

async function neighboursIn(folder: string, village: Village): Promise<readonly Village[]> {
  const notes = join(folder, 'neighbours.json');
  const known = existsSync(notes) ? (JSON.parse(readFileSync(notes, 'utf8')) as readonly SampleParts[]) : [];
  const neighbours: Village[] = [];
  for (let number = 2; number <= 8; number += 1) neighbours.push(await neighbourOf(village, number, known[number - 2]));
  if (known.length === 0) writeFileSync(notes, JSON.stringify(neighbours.map(({ parts }) => parts)));
  return neighbours;
}
