import { describe, expect, it } from 'vitest';
import { sha256, sha256Hex } from './digest.ts';

describe('sha256Hex()', () => {
  // FIPS 180-4 examples, as published by NIST.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('knows the answer %#', (text, hex) => {
    expect(sha256Hex(text)).toBe(hex);
  });

  it('takes several parts as one text, and text as its UTF-8', () => {
    expect(sha256Hex('a', Buffer.from('b'), 'c')).toBe(sha256Hex('abc'));
    expect(sha256Hex('四议')).toBe(sha256Hex(Buffer.from('四议', 'utf8')));
    expect(sha256Hex()).toBe(sha256Hex(''));
  });
});

describe('sha256()', () => {
  it('gives the same digest as 32 bytes', () => {
    expect(sha256('abc').toString('hex')).toBe(sha256Hex('abc'));
    expect(sha256('abc')).toHaveLength(32);
  });
});
