import { describe, expect, it } from 'vitest';
import { vkeyOf } from '../audit/vkey.ts';
import { knownLedgers } from './known-ledgers.ts';

const publicKey = new Uint8Array(32).fill(3);
const key = (name: string) => vkeyOf(name, 'ed25519', publicKey);
const of2026 = key('siyi.example/610114/2026');

describe('knownLedgers()', () => {
  it('knows the ledgers of its keys by their names, and several keys of one', () => {
    const second = vkeyOf(of2026.name, 'ed25519', new Uint8Array(32).fill(4));
    const known = knownLedgers([of2026, second, key('example.com/other')], []);
    expect(known(of2026.name)).toEqual([of2026, second]);
    expect(known('example.com/other')).toEqual([key('example.com/other')]);
    for (const origin of ['', 'siyi.example/610114/2027', 'siyi.example/610114/2026.2', 'example.com']) expect(known(origin)).toEqual([]);
  });

  it.each(['2026', '2027', '2000', '2199', '2026.2', '2031.99'])('knows %s where every year was asked for, by the same key', (year) => {
    const origin = `siyi.example/610114/${year}`;
    expect(knownLedgers([], [of2026])(origin)).toEqual([key(origin)]);
  });

  it.each([
    ...['siyi.example/610114/1999', 'siyi.example/610114/2200', 'siyi.example/610114/2026.0', 'siyi.example/610114/2026.100'],
    ...['siyi.example/610114/2026/2027', 'siyi.example/610114/', 'siyi.example/610114/2026x', 'siyi.example/610115/2026'],
    ...['siyi.example.org/610114/2026', 'other.example/610114/2026', 'x/siyi.example/610114/2026', 'siyi.example/610114/2026.2.2'],
  ])('does not take %s for a year of it', (origin) => {
    expect(knownLedgers([], [of2026])(origin)).toEqual([]);
  });

  it('names a key once that was given both ways', () => {
    expect(knownLedgers([of2026], [of2026])(of2026.name)).toEqual([of2026]);
  });

  it.each(['siyi.example/2026', 'siyi.example/610114', 'siyi.example/610114/now', '2026'])('finds no year in %s', (name) => {
    expect(() => knownLedgers([], [key(name)])).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
