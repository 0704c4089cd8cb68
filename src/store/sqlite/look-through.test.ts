import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookBeside } from './look-beside.ts';
import { lookThrough } from './look-through.ts';

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'siyi-look-'));
  path = join(directory, 'sample.db');
  const db = new Sqlite(path);
  db.exec('create table a (b integer primary key, c text unique)');
  const insert = db.prepare('insert into a (c) values (?)');
  db.transaction(() => {
    for (let row = 0; row < 2000; row += 1) insert.run(`样例 ${row} ${'x'.repeat(100)}`);
  })();
  db.close();
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('lookThrough()', () => {
  it('finds nothing wrong with a sound file', async () => {
    expect(await lookThrough(path).found).toEqual({ integrity: 'ok', dangling: 0 });
  });

  it('says what SQLite says of a file that is none, and of one that is not there', async () => {
    await expect(lookThrough(join(directory, 'none.db')).found).rejects.toMatchObject({ code: 'DATABASE_BROKEN' });
    writeFileSync(path, 'no database, but long enough for the head of one '.repeat(40));
    await expect(lookThrough(path).found).rejects.toMatchObject({ code: 'DATABASE_BROKEN', facts: { sqlite: 'SQLITE_NOTADB' } });
  });

  it('is ended at once, and answers nothing more', async () => {
    const look = lookThrough(path);
    look.end();
    const nothing = new Promise((resolve) => setTimeout(resolve, 300, 'nothing'));
    expect(await Promise.race([look.found, nothing])).toBe('nothing');
  });
});

describe('lookBeside()', () => {
  const hear = () => {
    const told: [string, unknown][] = [];
    return {
      told,
      broken: (failure: unknown) => void told.push(['broken', failure]),
      error: (error: unknown) => void told.push(['error', error]),
    };
  };

  it('says nothing of a sound file', async () => {
    const { told, broken, error } = hear();
    await lookBeside(path, broken, error).found;
    await new Promise((resume) => setImmediate(resume));
    expect(told).toEqual([]);
  });

  it('tells damage, and apart from it that it could not look', async () => {
    const db = new Sqlite(path);
    db.pragma('locking_mode = exclusive');
    db.exec('begin exclusive');
    const busy = hear();
    await lookBeside(path, busy.broken, busy.error).found.catch(() => undefined);
    await new Promise((resume) => setImmediate(resume));
    expect(busy.told).toEqual([['error', expect.objectContaining({ code: 'DATABASE_BUSY' })]]);
    db.close();
  });
});
