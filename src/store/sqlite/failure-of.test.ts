import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

describe('failureOf()', () => {
  it.each([
    ['SQLITE_BUSY', 'DATABASE_BUSY'],
    ['SQLITE_BUSY_SNAPSHOT', 'DATABASE_BUSY'],
    ['SQLITE_LOCKED', 'DATABASE_BUSY'],
    ['SQLITE_FULL', 'DATABASE_FULL'],
    ['SQLITE_TOOBIG', 'INPUT_TOO_LARGE'],
    ['SQLITE_IOERR_FSYNC', 'DATABASE_BROKEN'],
    ['SQLITE_CORRUPT_INDEX', 'DATABASE_BROKEN'],
    ['SQLITE_NOTADB', 'DATABASE_BROKEN'],
    ['SQLITE_READONLY_DBMOVED', 'DATABASE_BROKEN'],
    ['SQLITE_MISUSE', 'UNEXPECTED'],
  ] as const)('%s is %s', (code, meaning) => {
    expect(failureOf(new Sqlite.SqliteError('planted', code))).toMatchObject({ code: meaning, facts: { sqlite: code } });
  });

  it('names the columns of a broken constraint, and nothing of the row', () => {
    const unique = new Sqlite.SqliteError('UNIQUE constraint failed: result.person, result.key', 'SQLITE_CONSTRAINT_UNIQUE');
    expect(failureOf(unique)).toMatchObject({ code: 'ALREADY_EXISTS', facts: { constraint: 'result.person, result.key' } });
    const raised = new Sqlite.SqliteError('张三 is append-only', 'SQLITE_CONSTRAINT_TRIGGER');
    expect(failureOf(raised).facts).toEqual({ what: 'SQLITE_CONSTRAINT_TRIGGER ' });
  });

  it('leaves a failure as it is, and takes anything else as unexpected', () => {
    const failure = new Failure('ITEM_NOT_FOUND');
    expect(failureOf(failure)).toBe(failure);
    expect(failureOf(new TypeError('planted'))).toMatchObject({ code: 'UNEXPECTED', cause: new TypeError('planted') });
  });
});
