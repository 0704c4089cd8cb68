import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyFileSync, rmSync } from 'node:fs';
import { createSiyi } from '../../src/main.ts';
import { cliRun, temporaryFolder } from '../cli/cli-run.ts';
import { openMatters } from '../samples/ledger-samples.ts';
import { addVillage, standingClock } from './sample-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const rest = 2 ** 31 - 1;
const sound = folder.path('sound.db');
const database = folder.path('changed.db');

beforeAll(async () => {
  const clock = standingClock('2026-03-02T09:00:00+08:00');
  const siyi = await createSiyi({ database: sound, clock, sweepMs: rest, deliverMs: rest, ledgerMs: rest });
  await addVillage(siyi);
  await openMatters(siyi, 2);
  await siyi.close();
});

/** Replays a copy that was changed by hand, as by one who has the file and takes the triggers away. */
async function replayed(statement: string): Promise<{ readonly code: number; readonly said: string }> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
  copyFileSync(sound, database);
  const db = new Sqlite(database);
  db.pragma('foreign_keys = off');
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) db.exec(`drop trigger "${name}"`);
  if (statement !== '') db.exec(statement);
  db.close();
  const { code, out } = await cliRun(['replay', '--database', database, '--lang', 'en']);
  return { code, said: out };
}

it('finds nothing wrong with a database that nobody touched', async () => {
  expect(await replayed('')).toMatchObject({ code: 0 });
});

it.each([
  ['title', "update instance set title = '样例别名' where instance_key = 1"],
  ['item', "update instance set item = 'GG-01' where instance_key = 1"],
  ['stage', "update instance set stage = 'archived' where instance_key = 1"],
  ['overdue', 'update instance set overdue = 1 where instance_key = 1'],
  ['createdAt', "update instance set created_at = '2026-01-01T00:00:00.000Z' where instance_key = 1"],
  ['updatedAt', "update instance set updated_at = '2026-05-01T00:00:00.000Z' where instance_key = 1"],
])('finds that lists show another %s than was recorded', async (name, statement) => {
  const { code, said } = await replayed(statement);
  expect(code).toBe(1);
  expect(said).toContain('what lists show of the matter is not what its entries say');
  expect(said).toContain(name);
});

it('finds that an entry is shown as late, and in the same way wherever it is searched', async () => {
  const { code, said } = await replayed('update entry set late = 1 where sequence = 1; update trail set late = 1 where sequence = 1');
  expect(code).toBe(1);
  expect(said).toContain('shown as a late entry, or not, otherwise than recorded');
});
