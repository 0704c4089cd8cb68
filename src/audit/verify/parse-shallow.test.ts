import { expect, it } from 'vitest';
import { parseShallow } from './parse-shallow.ts';

it('reads JSON that has a canonical form', () => {
  const text = '{"a":["\\"[{,",1,null,{"b":"样例"}]}';
  expect(parseShallow(text)).toEqual(JSON.parse(text));
  expect(parseShallow(`${'['.repeat(200)}${']'.repeat(200)}`)).toHaveLength(1);
});

it.each([
  ['no JSON', '{'],
  ['half a surrogate pair', '"\\ud800"'],
  ['a number beyond all numbers', '1e400'],
  ['nesting that exhausts the stack', `${'['.repeat(201)}${']'.repeat(201)}`],
  ['more values than memory', `[${'[],'.repeat(2_000_001)}[]]`],
])('refuses %s', (_name, text) => {
  expect(() => parseShallow(text)).toThrow(expect.objectContaining({ code: 'OPENING_INVALID' }));
});
