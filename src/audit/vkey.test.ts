import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoiled } from '../../test/helpers/spoiled.ts';
import { Failure } from '../kernel/failure.ts';
import { sm2PublicKeyOf } from './sm2.ts';
import { formatVkey, parseVkey, vkeyOf } from './vkey.ts';

const example = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const key = new Uint8Array(32).fill(3);
const keys = [
  vkeyOf('siyi.example/610114/2026', 'ed25519', key),
  vkeyOf('siyi.example/610114/2026', 'cosignature', key),
  vkeyOf('siyi.example/610114/2026', 'sm2', sm2PublicKeyOf(key)),
  vkeyOf('四议样例', 'ed25519', key),
];

describe('parseVkey()', () => {
  it('reads the example of C2SP signed-note', () => {
    expect(parseVkey(example)).toMatchObject({ name: 'example.com/foo', keyId: 0x530d903a, type: 'ed25519' });
    expect(formatVkey(parseVkey(example))).toBe(example);
  });

  it('reads every kind that it writes, with another id for each use of one key', () => {
    for (const vkey of keys) expect(parseVkey(formatVkey(vkey))).toEqual(vkey);
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(keys.length);
  });

  it.each([
    ['', 'form'],
    ['example.com/foo', 'form'],
    [example.replace('+530', '530'), 'form'],
    [`${example} `, 'form'],
    [`${example}\n`, 'form'],
    [example.replace('530d', '530D'), 'form'],
    [example.replace('530d', '30d'), 'form'],
    [example.slice(0, -1), 'form'],
    [example.replace('+530d903a+', '+530d903a+='), 'form'],
    [example.replace('foo', 'f o'), 'name'],
    [example.replace('foo', 'f\u00a0o'), 'name'],
    [example.replace('AekyeRrm', 'BukyeRrm'), 'type'],
    [example.slice(0, -4), 'type'],
    [example.replace('530d903a', '530d903b'), 'id'],
    [example.replace('foo', 'fop'), 'id'],
    [example.replace('Aeky', 'Aekz'), 'id'],
    [example.replace('Aeky', 'BOky'), 'id'],
  ])('refuses %j: %s', (text, part) => {
    expect(() => parseVkey(text)).toThrow(expect.objectContaining({ code: 'VKEY_INVALID', facts: { part } }));
  });

  it('reads no key in a second form', () => {
    const texts = [example, ...keys.map(formatVkey)];
    fc.assert(
      fc.property(fc.constantFrom(...texts).chain(spoiled), (given) => {
        try {
          expect(formatVkey(parseVkey(given))).toBe(given);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toBe('VKEY_INVALID');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('vkeyOf()', () => {
  it('makes no key of a name that cannot be one, or of another length', () => {
    expect(() => vkeyOf('a b', 'ed25519', key)).toThrow();
    expect(() => vkeyOf('a', 'sm2', key)).toThrow();
  });
});
