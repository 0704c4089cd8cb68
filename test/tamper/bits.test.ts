import { closeSync, copyFileSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Hex } from '../../src/kernel/digest.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { randomOf } from '../power-loss/random.ts';
import { judge } from './judge.ts';
import { buildWorld, copyWorld, type World } from './world.ts';

/**
 * Bits turned; `TAMPER_BITS=all` turns every bit of those pages, one at a time, which takes an hour or two; `TAMPER_PART=2/4` of them the second
 * quarter, so that several processes can share it.
 */
const asked = process.env['TAMPER_BITS'] ?? '60';
const [part = 1, parts = 1] = (process.env['TAMPER_PART'] ?? '1/1').split('/').map(Number);
const seed = Number(process.env['TAMPER_SEED'] ?? 20_260_302);
const folder = temporaryFolder();
afterAll(() => folder.remove());
let world: World;
beforeAll(async () => {
  world = await buildWorld(folder.path('world.db'), { matters: 1, observed: [1, 0, 1] });
  // Nothing may hide in a log beside the file.
  const db = new Sqlite(world.database);
  db.pragma('wal_checkpoint(truncate)');
  db.close();
}, 120_000);

/** What proofs are about. Rosters, tokens and lists are not: what a decision took from them stands in its entry. */
const covered = [
  'select * from entry order by sequence',
  'select * from instance order by instance_key',
  'select * from deadline order by instance_key, name',
  'select * from ledger_leaf order by ledger_key, position',
  'select * from tile order by ledger_key, level, number',
  'select ledger_key, origin, district, year, part, size, signed_size from ledger order by ledger_key',
  'select note from checkpoint where size = (select max(size) from checkpoint)',
  'select * from trail order by sequence',
  'select hash, config from flow where flow_key in (select flow_key from entry)',
];

/** The covered content; null where it cannot be read any more, which is found by whoever opens it. */
function contentOf(database: string): string | null {
  const db = new Sqlite(database, { readonly: true });
  try {
    return sha256Hex(JSON.stringify(covered.map((sql) => db.prepare(sql).raw().all())));
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** The bits of the pages in which the covered tables lie, by their places in the file. Other pages hold what no proof is about. */
function bitsOf(database: string): readonly number[] {
  const db = new Sqlite(database, { readonly: true });
  const pages = db
    .prepare("select pageno from dbstat where name in ('entry','instance','deadline','ledger_leaf','tile','ledger','checkpoint','trail')")
    .pluck()
    .all() as number[];
  const size = (db.pragma('page_size', { simple: true }) as number) * 8;
  db.close();
  return pages.flatMap((page) => Array.from({ length: size }, (_, at) => (page - 1) * size + at));
}

/** The bits that are turned in this run. */
function chosen(all: readonly number[]): readonly number[] {
  const random = randomOf(seed);
  if (asked !== 'all') return Array.from({ length: Number(asked) }, () => all[random(all.length)] as number);
  return all.slice(Math.floor((all.length * (part - 1)) / parts), Math.floor((all.length * part) / parts));
}

/** Turns one bit of a file, and back when it is done again. */
function turn(path: string, bit: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, bit >> 3);
  byte[0] = (byte[0] ?? 0) ^ (1 << (bit & 7));
  writeSync(file, byte, 0, 1, bit >> 3);
  closeSync(file);
}

it('finds every bit of the file whose turning changes what proofs are about', { timeout: 86_400_000 }, async () => {
  const before = contentOf(world.database);
  const all = bitsOf(world.database);
  const bits = chosen(all);
  const turned = copyWorld(world, folder.path('turned.db'));
  let changing = 0;
  let unreadable = 0;
  const missed: number[] = [];
  for (const [at, bit] of bits.entries()) {
    if (at > 0 && at % 10_000 === 0) console.log(`turned ${at} of ${bits.length}: ${changing} changing, ${missed.length} missed`);
    turn(turned.database, bit);
    const after = contentOf(turned.database);
    if (after === null) unreadable += 1;
    if (after === null || after === before) turn(turned.database, bit);
    else {
      changing += 1;
      const said = await judge(turned).catch(() => null);
      if (said !== null && said.outsider.length === 0 && said.replay.length === 0) missed.push(bit);
      // Whoever opened it may have written.
      for (const rest of ['-wal', '-shm']) rmSync(turned.database + rest, { force: true });
      copyFileSync(world.database, turned.database);
    }
  }
  expect(contentOf(turned.database)).toBe(before);
  console.log(
    `bits of ${all.length} where proofs look: turned ${bits.length}, of which ${changing} change what proofs are about and ${unreadable} leave it unreadable; missed ${missed.length} (seed ${seed})`,
  );
  expect(missed).toEqual([]);
  expect(changing + unreadable).toBeGreaterThan(0);
});
