import { expect, test } from 'vitest';
import { Failure } from '../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

test('a failure stays what it is', () => {
  const failure = new Failure('TOKEN_INVALID');
  expect(failureOf(failure)).toBe(failure);
});

test.each([
  [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'INPUT_TOO_LARGE'],
  [{ code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }, 'MEDIA_TYPE_UNSUPPORTED'],
  [{ code: 'FST_ERR_BAD_URL', statusCode: 400 }, 'INPUT_INVALID'],
  [{ statusCode: 500 }, 'UNEXPECTED'],
  [new TypeError('x'), 'UNEXPECTED'],
  ['text', 'UNEXPECTED'],
  [null, 'UNEXPECTED'],
])('%j is %s', (error, code) => {
  expect(failureOf(error)).toMatchObject({ code, cause: error });
});
