import { expect, test } from 'vitest';
import { sessionOf } from './server.ts';

test('a route outside the guarded part acts for nobody', () => {
  expect(() => sessionOf({ session: null })).toThrow(expect.objectContaining({ code: 'TOKEN_MISSING' }));
});

test('the session is that of the token', () => {
  const session = { person: '00000000-0000-7000-8000-000000000001', roles: ['clerk'], organisation: '610114099201' };
  expect(sessionOf({ session })).toBe(session);
});
