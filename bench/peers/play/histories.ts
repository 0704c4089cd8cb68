import { percentile } from '../../measure/percentile.ts';
import { interleave } from '../../measure/interleave.ts';
import type { Contestant, Open } from '../contestant.ts';
import type { Histories } from './found.ts';
import type { HistoryTask } from './task.ts';

/** Fills each place, then reads whole histories of matters from all over it, the places in turn. */
export async function histories(open: Open, { places, rounds, reads }: HistoryTask): Promise<Histories> {
  const filled: Filled[] = [];
  for (const place of places) {
    const contestant = await open(place);
    const entriesOfMatter = contestant.events + 1;
    if (contestant.fill === undefined) throw new Error('no quick way to fill it');
    const matters = await contestant.fill(Math.ceil(place.entries / entriesOfMatter));
    filled.push({ contestant, matters, entries: place.entries });
  }
  const one = async ({ contestant, matters }: Filled): Promise<number> => {
    const all: number[] = [];
    for (let at = 0; at < reads; at += 1) {
      const matter = matters[Math.floor(Math.random() * matters.length)] ?? '';
      const began = performance.now();
      const found = await contestant.history(matter);
      all.push((performance.now() - began) * 1000);
      if (found !== contestant.events + 1) throw new Error(`a history of ${found} entries`);
    }
    return percentile(all, 0.5);
  };
  const came = await interleave(rounds, Object.fromEntries(filled.map((each, at) => [String(at), () => one(each)])));
  for (const { contestant } of filled) await contestant.close();
  return filled.map(({ entries }, at) => ({ entries, rounds: came[String(at)] ?? [] }));
}

interface Filled {
  readonly contestant: Contestant;
  readonly matters: readonly string[];
  readonly entries: number;
}
