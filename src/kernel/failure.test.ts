import { describe, expect, it } from 'vitest';
import { failureCodes, type FailureCode } from './failure-codes.ts';
import { Failure } from './failure.ts';

const codes = Object.keys(failureCodes) as FailureCode[];

describe('Failure', () => {
  it('is an error that carries its code, its facts and its cause', () => {
    const cause = new TypeError('below');
    const failure = new Failure('DATE_INVALID', { got: 'x' }, cause);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({
      name: 'Failure',
      code: 'DATE_INVALID',
      facts: { got: 'x' },
      cause,
      message: 'DATE_INVALID {"got":"x"}',
    });
  });

  it('has no facts and no cause unless given', () => {
    const failure = new Failure('STOPPING');
    expect(failure.facts).toEqual({});
    expect(Object.hasOwn(failure, 'cause')).toBe(false);
  });

  it.each(codes)('%s may be tried again just as the registry says', (code) => {
    expect(new Failure(code).retryable).toBe(failureCodes[code].retryable);
  });
});

describe('the registry of failures', () => {
  it('names facts in capitals', () => {
    expect(codes.filter((code) => !/^[A-Z]+(?:_[A-Z]+)*$/.test(code))).toEqual([]);
  });

  it('lets only what passes by itself be tried again', () => {
    expect(codes.filter((code) => failureCodes[code].retryable).sort()).toEqual([
      'BACKUP_FAILED',
      'DATABASE_BUSY',
      'DATABASE_FULL',
      'DATABASE_IN_USE',
      'DATABASE_UNREACHABLE',
      'OUTCOME_UNKNOWN',
      'OVERLOADED',
      'PROOF_NOT_YET',
      'STOPPING',
      'WITNESS_UNREACHABLE',
    ]);
  });
});
