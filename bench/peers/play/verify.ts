import { readFileSync } from 'node:fs';
import type { Contestant } from '../contestant.ts';
import type { Verified } from './found.ts';
import type { VerifyTask } from './task.ts';

/** Reads the history of every matter in the notes, and counts the acknowledged events that are not there. */
export async function verify(contestant: Contestant, { notes }: VerifyTask): Promise<Verified> {
  const acknowledged = new Map<string, number>();
  for (const line of readFileSync(notes, 'utf8').split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0) acknowledged.set(line.slice(space + 1), Number(line.slice(0, space)) + 1);
  }
  let [all, lost] = [0, 0];
  for (const [matter, entries] of acknowledged) {
    all += entries;
    lost += Math.max(0, entries - (await contestant.history(matter)));
  }
  return { acknowledged: all, lost };
}
