import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Hex } from '../../src/kernel/digest.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { randomOf } from '../power-loss/random.ts';
import { judge } from './judge.ts';
import { buildWorld, copyWorld, type World } from './world.ts';

/** Bits turned; `TAMPER_BITS=all` turns every bit of those pages, one at a time, which takes hours. */
const asked = process.env['TAMPER_BITS'] ?? '60';
const seed = Number(process.env['TAMPER_SEED'] ?? 20_260_302);
const folder = temporaryFolder();
afterAll(() => folder.remove());
let world: World;
beforeAll(async () => {
  world = await buildWorld(folder.path('world.db'));
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

it('finds every bit of the file whose turning changes what proofs are about', { timeout: 86_400_000 }, async () => {
  const bytes = readFileSync(world.database);
  const before = contentOf(world.database);
  const random = randomOf(seed);
  const all = bitsOf(world.database);
  const bits = asked === 'all' ? all : Array.from({ length: Number(asked) }, () => all[random(all.length)] as number);
  let changing = 0;
  let unreadable = 0;
  const missed: number[] = [];
  for (const bit of bits) {
    const turned = copyWorld(world, folder.path('turned.db'));
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(turned.database, changed);
    const after = contentOf(turned.database);
    if (after === null) unreadable += 1;
    if (after !== null && after !== before) {
      changing += 1;
      const said = await judge(turned).catch(() => null);
      if (said !== null && said.outsider.length === 0 && said.replay.length === 0) missed.push(bit);
    }
    for (const rest of ['', '-wal', '-shm']) rmSync(turned.database + rest, { force: true });
  }
  console.log(
    `bits of ${bytes.length} bytes: turned ${bits.length}, of which ${changing} change what proofs are about and ${unreadable} leave it unreadable; missed ${missed.length} (seed ${seed})`,
  );
  expect(missed).toEqual([]);
  expect(changing + unreadable).toBeGreaterThan(0);
});
