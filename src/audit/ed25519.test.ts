import { describe, expect, it } from 'vitest';
import { decodeHex, encodeHex } from '../kernel/hex.ts';
import { publicKeyOf, sign, verify } from './ed25519.ts';

/** RFC 8032 §7.1, tests 1 to 3. */
const vectors = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
].map((vector) => ({
  seed: bytesOf(vector.seed),
  key: bytesOf(vector.key),
  message: bytesOf(vector.message),
  signature: bytesOf(vector.signature),
}));

describe('Ed25519', () => {
  it.each(vectors)('signs and verifies as RFC 8032 does', ({ seed, key, message, signature }) => {
    expect(encodeHex(publicKeyOf(seed))).toBe(encodeHex(key));
    expect(encodeHex(sign(seed, message))).toBe(encodeHex(signature));
    expect(verify(key, message, signature)).toBe(true);
  });

  it.each(vectors)('takes no signature with one bit changed', ({ key, message, signature }) => {
    for (let bit = 0; bit < signature.length * 8; bit += 1) {
      const changed = signature.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verify(key, message, changed)).toBe(false);
    }
  });

  it.each(vectors)('takes no second form of a signature: the group’s order added to its number', ({ key, message, signature }) => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const number = BigInt(`0x${encodeHex(signature.slice(32).reverse())}`) + order;
    const changed = new Uint8Array([...signature.slice(0, 32), ...bytesOf(number.toString(16).padStart(64, '0')).reverse()]);
    expect(verify(key, message, changed)).toBe(false);
  });

  it('is false for what is no key and no signature', () => {
    const [{ key, message, signature }] = vectors as [(typeof vectors)[0]];
    expect(verify(key.subarray(1), message, signature)).toBe(false);
    expect(verify(key, message, signature.subarray(1))).toBe(false);
    expect(verify(key, message, new Uint8Array([...signature, 0]))).toBe(false);
    expect(verify(new Uint8Array(32).fill(255), message, signature)).toBe(false);
  });
});

function bytesOf(hex: string): Uint8Array {
  return decodeHex(hex) ?? new Uint8Array();
}
