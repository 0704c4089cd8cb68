import { captureRows } from '../raw/captured.ts';
import { databaseSize, type DatabaseSize } from '../raw/database-size.ts';
import { openRaw, rawMatter, type RawWriter } from '../raw/raw-writer.ts';
import { interleave } from '../measure/interleave.ts';
import { percentile } from '../measure/percentile.ts';
import type { Row } from '../measure/row.ts';
import { playMatter } from '../matter/play-matter.ts';
import { openVillage, type Village } from '../matter/village.ts';

const callers = 32;

/** Durable events through the library, by one caller and by 32, against the same rows written by hand: one in each transaction, and 32 in one. */
export async function durable(folder: string, quick: boolean): Promise<readonly Row[]> {
  const database = `${folder}/siyi.db`;
  const village = await openVillage(database);
  const rows = await captureRows(village, database);
  await village.siyi.backup(`${folder}/raw.db`);
  const raw = openRaw(`${folder}/raw.db`, rows);
  const [siyiBefore, rawBefore] = [databaseSize(database), databaseSize(`${folder}/raw.db`)];
  const alone = quick ? 3 : 10;
  const together = quick ? 1 : 3;
  const measured = await interleave(quick ? 4 : 9, {
    siyiAlone: () => latency(village, alone),
    rawAlone: () => rawLatency(raw, alone, rows.length),
    siyiTogether: () => rate(village, together),
    rawTogether: () => rawRate(raw, together, rows.length),
    rawOneByOne: () => rawRate(raw, together, rows.length, 1),
  });
  const bytes = {
    siyi: bytesOfMatter(siyiBefore, databaseSize(database)),
    raw: bytesOfMatter(rawBefore, databaseSize(`${folder}/raw.db`)),
  };
  await village.siyi.close();
  raw.db.close();
  return [
    {
      what: 'one caller, p50 of an event, against a raw commit',
      unit: 'µs',
      siyi: measured.siyiAlone,
      raw: measured.rawAlone,
      aim: { most: 1.5 },
    },
    {
      what: '32 callers against raw commits of 32',
      unit: 'events/s',
      siyi: measured.siyiTogether,
      raw: measured.rawTogether,
      aim: { least: 0.35 },
    },
    { what: '32 callers against raw commits of one', unit: 'events/s', siyi: measured.siyiTogether, raw: measured.rawOneByOne },
    { what: 'database bytes of a matter', unit: 'bytes', siyi: [bytes.siyi], raw: [bytes.raw], aim: { most: 2 } },
  ];
}

async function latency(village: Village, matters: number): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < matters; at += 1) await playMatter(village, (millis) => all.push(millis * 1000));
  return percentile(all, 0.5);
}

function rawLatency(raw: RawWriter, matters: number, events: number): number {
  const all: number[] = [];
  for (let at = 0; at < matters; at += 1) {
    const matter = rawMatter();
    for (let event = 0; event < events; event += 1) {
      const began = performance.now();
      raw.commit([matter]);
      all.push((performance.now() - began) * 1000);
    }
  }
  return percentile(all, 0.5);
}

async function rate(village: Village, matters: number): Promise<number> {
  let events = 0;
  const began = performance.now();
  const caller = async () => {
    for (let at = 0; at < matters; at += 1) await playMatter(village, () => (events += 1));
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (events * 1000) / (performance.now() - began);
}

function rawRate(raw: RawWriter, matters: number, events: number, inOne: number = callers): number {
  const began = performance.now();
  for (let at = 0; at < matters; at += 1) {
    const all = Array.from({ length: callers }, rawMatter);
    for (let event = 0; event < events; event += 1)
      for (let from = 0; from < callers; from += inOne) raw.commit(all.slice(from, from + inOne));
  }
  return (matters * callers * events * 1000) / (performance.now() - began);
}

function bytesOfMatter(before: DatabaseSize, after: DatabaseSize): number {
  return (after.bytes - before.bytes) / (after.matters - before.matters);
}
