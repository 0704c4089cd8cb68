import { expect, test } from 'vitest';
import { allowedMethods } from './allowed-methods.ts';

const routes = [
  { url: '/items', methods: ['GET', 'HEAD'] },
  { url: '/items', methods: ['POST'] },
  { url: '/items/:code', methods: ['GET'] },
  { url: '/docs/static/*', methods: ['GET'] },
];

test.each([
  ['/items', ['GET', 'HEAD', 'POST']],
  ['/items/GG-02', ['GET']],
  ['/items/', []],
  ['/items/a/b', []],
  ['/docs/static/a/b.css', ['GET']],
  ['/nothing', []],
])('%s takes %j', (path, methods) => {
  expect(allowedMethods(routes, path)).toEqual(methods);
});
