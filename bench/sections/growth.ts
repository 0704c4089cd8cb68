import { copyFileSync, renameSync } from 'node:fs';
import { sampleVillageCode } from '../../src/cli/demo/sample-village.ts';
import { lookThrough } from '../../src/store/sqlite/look-through.ts';
import { interleave } from '../measure/interleave.ts';
import { percentile } from '../measure/percentile.ts';
import type { Row } from '../measure/row.ts';
import { captureRows } from '../raw/captured.ts';
import { fillJournal } from '../raw/fill-journal.ts';
import { playMatter } from '../matter/play-matter.ts';
import { openVillage, type Village } from '../matter/village.ts';

/** What an event, a history and a page of the list cost on top of a journal of many entries, against one of a thousand. */
export async function growth(folder: string, quick: boolean): Promise<readonly Row[]> {
  const sizes = quick ? [1000, 20_000] : [1000, 100_000, 1_000_000];
  const first = await openVillage(`${folder}/first.db`);
  const rows = await captureRows(first, `${folder}/first.db`);
  await first.siyi.backup(`${folder}/filling.db`);
  await first.siyi.close();
  const villages: Village[] = [];
  for (const size of sizes) {
    fillJournal(`${folder}/filling.db`, rows, size);
    const keep = size === sizes.at(-1) ? renameSync : copyFileSync;
    keep(`${folder}/filling.db`, `${folder}/${size}.db`);
    villages.push(await openVillage(`${folder}/${size}.db`, first.parts));
  }
  // A large file is looked through while it is used, and everything takes longer until that is done: by then the look that began before has ended.
  for (const size of sizes) await lookThrough(`${folder}/${size}.db`).found;
  const found: Row[] = [];
  for (const [what, cost] of Object.entries(costs)) {
    const contestants = Object.fromEntries(villages.map((village, at) => [String(at), () => cost(village, quick ? 3 : 10)]));
    const measured = await interleave(quick ? 4 : 9, contestants);
    for (const [at, size] of sizes.entries()) {
      if (at === 0) continue;
      const row = {
        what: `${what}: ${size} entries against ${sizes[0] ?? 0}`,
        unit: 'µs',
        siyi: measured[at] ?? [],
        raw: measured[0] ?? [],
      };
      found.push(what === 'event, p50' ? { ...row, aim: { most: 1.2 } } : row);
    }
  }
  for (const village of villages) await village.siyi.close();
  return found;
}

const costs: Readonly<Record<string, (village: Village, times: number) => Promise<number>>> = {
  'event, p50': eventCost,
  'history of a matter, p50': async ({ siyi, parts }, times) => {
    const clerk = siyi.as(parts.clerk);
    const { rows } = await clerk.list({}, { limit: 1 });
    return repeated(times * 10, () => clerk.trail({ instance: rows[0]?.id ?? '' }));
  },
  'page of 50 of the list, p50': (village, times) =>
    repeated(times * 10, () => village.siyi.as(village.parts.clerk).list({ organisation: sampleVillageCode })),
};

async function eventCost(village: Village, times: number): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) await playMatter(village, (millis) => all.push(millis * 1000));
  return percentile(all, 0.5);
}

async function repeated(times: number, read: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    await read();
    all.push((performance.now() - began) * 1000);
  }
  return percentile(all, 0.5);
}
