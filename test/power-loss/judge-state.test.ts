import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { judgeState } from './judge-state.ts';

const units = 12;
const promised = { tried: units, acknowledged: units };

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siyi-judge-'));
  path = join(folder, 'siyi.db');
  const workload = fileURLToPath(import.meta.resolve('./workload.ts'));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', workload, path, 'full', String(units)], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('finds whole what nobody touched, lost what was promised and is not there, and corrupt what was turned', async () => {
  expect(await judgeState(path, promised)).toEqual({ kind: 'whole', why: '' });
  expect(await judgeState(path, { tried: units + 1, acknowledged: units + 1 })).toMatchObject({ kind: 'lost' });
  const db = new Sqlite(path);
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string }[]) {
    db.exec(`DROP TRIGGER "${name}"`);
  }
  db.prepare('UPDATE entry SET salts = zeroblob(length(salts)) WHERE sequence = (SELECT max(sequence) FROM entry)').run();
  db.close();
  expect(await judgeState(path, promised)).toMatchObject({
    kind: 'corrupt',
    why: expect.stringContaining('not what its leaf says') as string,
  });
});
