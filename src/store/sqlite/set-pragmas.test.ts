import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertDurable } from './assert-durable.ts';
import { setPragmas } from './set-pragmas.ts';

let directory: string;
let db: Sqlite.Database;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'siyi-pragma-'));
  db = new Sqlite(join(directory, 'siyi.db'));
});

afterEach(() => {
  db.close();
  rmSync(directory, { recursive: true });
});

describe('setPragmas()', () => {
  it('makes every commit wait for the disk', () => {
    setPragmas(db);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('recursive_triggers', { simple: true })).toBe(1);
  });
});

describe('assertDurable()', () => {
  it.each(['synchronous = normal', 'synchronous = off', 'foreign_keys = off', 'journal_mode = delete'])('refuses %s', (weakness) => {
    setPragmas(db);
    assertDurable(db);
    db.pragma(weakness);
    expect(() => assertDurable(db)).toThrow(expect.objectContaining({ code: 'DATABASE_NOT_DURABLE' }));
  });

  it('takes a database in memory, which promises nothing', () => {
    const memory = new Sqlite(':memory:');
    setPragmas(memory);
    expect(memory.pragma('journal_mode', { simple: true })).toBe('memory');
    memory.close();
  });
});
