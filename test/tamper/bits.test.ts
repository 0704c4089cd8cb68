import { closeSync, copyFileSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/cli-run.ts';
import { randomOf } from '../power-loss/random.ts';
import { judge, type Judgement } from './judge.ts';
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

type Content = readonly (readonly Readonly<Record<string, unknown>>[])[];

/** The covered content; null where it cannot be read any more, which is found by whoever opens it. */
function contentOf(database: string): Content | null {
  const db = new Sqlite(database, { readonly: true });
  try {
    return covered.map((sql) => db.prepare(sql).all() as Record<string, unknown>[]);
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** What differs between two contents, by the query and the columns. */
function difference(before: Content, after: Content): string {
  return covered
    .flatMap((sql, at) => {
      const [rows = [], others = []] = [before[at], after[at]];
      if (rows.length !== others.length) return [`${sql}: ${rows.length} rows, now ${others.length}`];
      const columns = rows.flatMap((row, number) =>
        Object.keys(row).filter((name) => !isDeepStrictEqual(row[name], others[number]?.[name])),
      );
      return columns.length === 0 ? [] : [`${sql}: ${[...new Set(columns)].join()}`];
    })
    .join('; ');
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
  const before = contentOf(world.database) ?? [];
  const all = bitsOf(world.database);
  const bits = chosen(all);
  const turned = copyWorld(world, folder.path('turned.db'));
  const found = { changing: 0, unreadable: 0, unopened: 0, structural: 0 };
  const missed = new Map<string, number[]>();
  expect(isFound(await judge(turned))).toBe(false);
  restore(turned);
  for (const [at, bit] of bits.entries()) {
    if (at > 0 && at % 10_000 === 0)
      console.log(`turned ${at} of ${bits.length}: ${JSON.stringify(found)}, missed ${[...missed.keys()].join()}`);
    turn(turned.database, bit);
    const after = contentOf(turned.database);
    if (after === null) found.unreadable += 1;
    if (after === null || isDeepStrictEqual(after, before)) {
      turn(turned.database, bit);
      continue;
    }
    found.changing += 1;
    const said = await judge(turned).catch(() => null);
    if (said === null) found.unopened += 1;
    else if (!isFound(said) && !isWhole(turned.database)) found.structural += 1;
    else if (!isFound(said)) missed.set(difference(before, after), [...(missed.get(difference(before, after)) ?? []), bit]);
    restore(turned);
  }
  expect(contentOf(turned.database)).toEqual(before);
  console.log(
    `bits where proofs look: ${all.length}, turned ${bits.length}: ${JSON.stringify(found)}, missed ${JSON.stringify([...missed])} (seed ${seed})`,
  );
  expect([...missed]).toEqual([]);
  expect(found.changing + found.unreadable).toBeGreaterThan(0);
});

/** What a start asks SQLite besides: whether pages and indexes agree. */
function isWhole(database: string): boolean {
  const db = new Sqlite(database, { readonly: true });
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } finally {
    db.close();
  }
}

function isFound({ outsider, start, replay }: Judgement): boolean {
  return outsider.length + start.length + replay.length > 0;
}

/** Whoever opened it may have written. */
function restore(turned: World): void {
  for (const rest of ['-wal', '-shm']) rmSync(turned.database + rest, { force: true });
  copyFileSync(world.database, turned.database);
}
