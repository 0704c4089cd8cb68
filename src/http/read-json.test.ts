import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

const read = (text: string) => readJson(Buffer.from(text));

test('reads JSON as it is', () => {
  expect(read('{"a":[1,{"a":"}:,\\""}],"b":{"a":null}}')).toEqual({ a: [1, { a: '}:,"' }], b: { a: null } });
});

test.each([
  ['a double key', '{"for":1,"for":20}'],
  ['a double key, once escaped', '{"for":1,"\\u0066or":20}'],
  ['a double key deep inside', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}'],
  ['a prototype', '{"__proto__":{"x":1}}'],
  ['an escaped prototype', '{"\\u005f_proto__":{"x":1}}'],
  ['a constructor', '{"a":{"constructor":{"prototype":{}}}}'],
  ['deep nesting', '['.repeat(21) + ']'.repeat(21)],
  ['very deep nesting', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['a byte order mark', '\ufeff{}'],
  ['nothing', ''],
  ['a trailing comma', '{"a":1,}'],
  ['NaN', '{"a":NaN}'],
])('refuses %s', (_what, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test('refuses what is no UTF-8', () => {
  expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(expect.objectContaining({ facts: { at: 'body', needed: 'UTF-8' } }));
});

test('the same key in neighbouring objects is no double key', () => {
  expect(read('[{"a":1},{"a":2},{"a":{"a":3}}]')).toEqual([{ a: 1 }, { a: 2 }, { a: { a: 3 } }]);
});

test('reads a long text with many escapes in one go', () => {
  const long = '\\"{:'.repeat(100_000);
  expect(read(`{"a":"${long}"}`)).toEqual({ a: '"{:'.repeat(100_000) });
});
