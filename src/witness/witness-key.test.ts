import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isReadableByOthers, keepWitnessKey, newWitnessKey, readWitnessKey } from './witness-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'siyi-witness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const random = (bytes: number) => new Uint8Array(bytes).fill(6);
const invalid = (part: string) => expect.objectContaining({ code: 'WITNESS_KEY_INVALID', facts: { part } }) as unknown;

describe('the key of a witness', () => {
  it('is kept for its owner alone, and read back', () => {
    const path = join(folder, 'a.key');
    const made = newWitnessKey('witness.example/样例', random);
    expect(made.vkey.type).toBe('cosignature');
    keepWitnessKey(path, made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readWitnessKey(path)).toEqual(made);
    expect(isReadableByOthers(path)).toBe(false);
    chmodSync(path, 0o640);
    expect(isReadableByOthers(path)).toBe(true);
    expect(existsSync(`${path}.new`)).toBe(false);
  });

  it('never replaces another', () => {
    const path = join(folder, 'b.key');
    keepWitnessKey(path, newWitnessKey('b', random));
    const before = readFileSync(path, 'utf8');
    expect(() => keepWitnessKey(path, newWitnessKey('c', random))).toThrow(invalid('file'));
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('is made although a killed process left a part of one', () => {
    const path = join(folder, 'c.key');
    writeFileSync(`${path}.new`, 'PRIV');
    keepWitnessKey(path, newWitnessKey('c', random));
    expect(readWitnessKey(path)?.vkey.name).toBe('c');
  });

  it.each([null, '', 'a b', 'a+b', 'a\nb'])('has no name such as %j', (name) => {
    expect(() => newWitnessKey(name, random)).toThrow(invalid('name'));
  });

  it('is none in a file that holds something else, and is not there without a file', () => {
    expect(readWitnessKey(join(folder, 'none.key'))).toBeNull();
    const path = join(folder, 'd.key');
    keepWitnessKey(path, newWitnessKey('d', random));
    const text = readFileSync(path, 'utf8');
    const wrong = [
      '',
      'x',
      text.replace('d+', 'e+'),
      text.replace('BAYG', 'AQYG'),
      text.slice(0, -3),
      `${text}x`,
      text.replace('PRIVATE', 'private'),
    ];
    for (const each of wrong) {
      writeFileSync(path, each);
      expect(() => readWitnessKey(path)).toThrow(invalid('form'));
    }
    expect(() => readWitnessKey(folder)).toThrow(invalid('file'));
  });
});
