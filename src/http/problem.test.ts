import { expect, test } from 'vitest';
import { problem } from '../contract/problem.ts';
import { failureCodes, type FailureCode } from '../kernel/failure-codes.ts';
import { Failure } from '../kernel/failure.ts';
import { problemOf, problemOfRefusal, retryAfter, statusOf } from './problem.ts';

const codes = Object.keys(failureCodes) as FailureCode[];
const secret = { table: 'token', path: '/srv/secret', needed: 'secret-needed', got: 'secret-got' };

test.each(codes)('%s is a problem, and tells its facts only when the request is at fault', (code) => {
  const body = problemOf(new Failure(code, secret), 'urn:uuid:1');
  expect(problem.parse(body)).toEqual(body);
  expect(body.status).toBe(statusOf[code]);
  expect(body.status).toBeGreaterThanOrEqual(400);
  expect(body.detail).not.toBe(body.en.detail);
  expect(JSON.stringify(body).includes('secret')).toBe(body.status < 500);
});

test('every failure that may pass by itself says when to come again, unless the disk is full', () => {
  const soon = codes.filter((code) => retryAfter(code) !== null);
  expect(soon).toEqual([
    'WITNESS_UNREACHABLE',
    'PROOF_NOT_YET',
    'DATABASE_BUSY',
    'DATABASE_UNREACHABLE',
    'OUTCOME_UNKNOWN',
    'OVERLOADED',
    'STOPPING',
  ]);
  expect(statusOf.DATABASE_FULL).toBe(507);
});

test('a failure without facts has none to tell', () => {
  expect(problemOf(new Failure('TOKEN_INVALID'), 'urn:uuid:1')).not.toHaveProperty('facts');
});

const text = { zh: '不成立', en: 'not met' };
const verdict = { rule: 'G26', title: text, code: 'quorum', needed: 24, got: 20, short: 4, citations: [] };
const refusal = {
  reason: 'RULES_NOT_MET' as const,
  text: { zh: '有一项不符', en: 'one rule is not met' },
  event: 'meeting.held',
  state: [],
  expected: [],
};

test('a refusal tells each rule that was not met, and none that was', () => {
  const met = { ...verdict, ok: true, text: { zh: '成立', en: 'met' } };
  const body = problemOfRefusal(
    { ...refusal, verdicts: [{ ...verdict, ok: false, text }, met, { ...verdict, ok: false, text }] },
    'urn:uuid:1',
  );
  expect(body).toMatchObject({ status: 422, code: 'REFUSED', detail: '不成立\n不成立', en: { detail: 'not met\nnot met' } });
  expect(problem.parse(body)).toEqual(body);
});

test('a refusal without rules tells why in one sentence', () => {
  expect(problemOfRefusal({ ...refusal, verdicts: [] }, 'urn:uuid:1').detail).toBe('有一项不符');
});
