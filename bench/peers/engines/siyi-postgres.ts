import { siyiContestant } from '../contestants/siyi-contestant.ts';
import { siyiIn } from '../contestants/siyi-in.ts';
import type { Contestant, Place } from '../contestant.ts';
import { lookAt } from './postgres-look.ts';

/** Siyi as a library on PostgreSQL, the same in all else as on SQLite. */
export async function open({ folder, url }: Place): Promise<Contestant> {
  const { village } = await siyiIn(folder, url);
  const look = lookAt(url);
  return {
    ...siyiContestant(() => village),
    durability: () => look.durability(),
    bytes: () => look.bytes(),
    async close() {
      await village.siyi.close();
      await look.close();
    },
  };
}
