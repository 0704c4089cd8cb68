import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

function errorOf(sqlstate: string, changes: Partial<DatabaseError> = {}): DatabaseError {
  return Object.assign(new DatabaseError('张三 planted', 0, 'error'), { code: sqlstate, ...changes });
}

describe('failureOf()', () => {
  it.each([
    ['40001', 'DATABASE_BUSY'],
    ['40P01', 'DATABASE_BUSY'],
    ['53300', 'DATABASE_BUSY'],
    ['53100', 'DATABASE_FULL'],
    ['57P01', 'DATABASE_UNREACHABLE'],
    ['08006', 'DATABASE_UNREACHABLE'],
    ['28P01', 'DATABASE_UNREACHABLE'],
    ['XX001', 'DATABASE_BROKEN'],
    ['42601', 'UNEXPECTED'],
  ] as const)('%s is %s', (sqlstate, meaning) => {
    expect(failureOf(errorOf(sqlstate))).toMatchObject({ code: meaning, facts: { sqlstate } });
  });

  it('names the constraint that was broken, and nothing of the row', () => {
    const unique = failureOf(errorOf('23505', { constraint: 'result_key_unique', detail: 'Key (person)=(张三)' }));
    expect(unique).toMatchObject({ code: 'ALREADY_EXISTS', facts: { constraint: 'result_key_unique' } });
    const check = failureOf(errorOf('23514', { constraint: 'entry_late_flag' }));
    expect(check).toMatchObject({ code: 'INVARIANT_BROKEN', facts: { what: 'SQLSTATE 23514 entry_late_flag' } });
    expect(JSON.stringify([unique.facts, check.facts])).not.toContain('张三');
  });

  it('knows a connection that is gone, and takes no mistake of ours for one', () => {
    expect(failureOf(Object.assign(new Error('planted'), { code: 'ECONNRESET' })).code).toBe('DATABASE_UNREACHABLE');
    expect(failureOf(new Error('Connection terminated unexpectedly')).code).toBe('DATABASE_UNREACHABLE');
    expect(failureOf(new TypeError("Cannot read properties of undefined (reading 'connection')")).code).toBe('UNEXPECTED');
    const failure = new Failure('ITEM_NOT_FOUND');
    expect(failureOf(failure)).toBe(failure);
  });
});
