import fc from 'fast-check';
import smCrypto from 'sm-crypto';
import { describe, expect, it } from 'vitest';
import { decodeHex, encodeHex } from '../kernel/hex.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { sm2PublicKeyOf, sm2Sign, sm2SignWith, sm2Verify } from './sm2.ts';

/** GB/T 32918.5 annex A. */
const secret = bytesOf('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const publicKey =
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
const once = 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n;
const signature =
  'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const message = encodeUtf8('message digest');

describe('SM2', () => {
  it('signs and verifies the example of GB/T 32918.5', () => {
    expect(encodeHex(sm2PublicKeyOf(secret))).toBe(publicKey);
    expect(encodeHex(sm2SignWith(secret, message, once) ?? message)).toBe(signature);
    expect(sm2Verify(bytesOf(publicKey), message, bytesOf(signature))).toBe(true);
  });

  it('agrees with its library in both directions, and signs the same way every time', () => {
    const someSecret = fc.uint8Array({ minLength: 31, maxLength: 31 }).map((bytes) => new Uint8Array([1, ...bytes]));
    fc.assert(
      fc.property(someSecret, fc.uint8Array({ maxLength: 200 }), (key, bytes) => {
        const open = encodeHex(sm2PublicKeyOf(key));
        const ours = sm2Sign(key, bytes);
        expect(ours).toEqual(sm2Sign(key, bytes));
        expect(smCrypto.sm2.doVerifySignature(Array.from(bytes), encodeHex(ours), open, { hash: true })).toBe(true);
        const theirs = smCrypto.sm2.doSignature(Array.from(bytes), encodeHex(key), { hash: true });
        expect(sm2Verify(bytesOf(open), bytes, bytesOf(theirs))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('uses another one-time number for every message', () => {
    const numbers = ['a', 'b', 'c', 'd'].map((text) => {
      const [r, s] = halves(sm2Sign(secret, encodeUtf8(text)));
      // What a one-time number used twice would let anybody compute is k = s + (r + s)·d, here by its owner.
      return (s + (r + s) * BigInt(`0x${encodeHex(secret)}`)) % order;
    });
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('takes no one-time number that gives the secret away', () => {
    for (const number of [0n, order, order + 5n]) expect(sm2SignWith(secret, message, number)).toBeNull();
  });

  it.each([new Uint8Array(32), bytesOf((order - 1n).toString(16)), new Uint8Array(31).fill(1)])('takes no secret such as %j', (key) => {
    expect(() => sm2Sign(key, message)).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });

  it('takes no other signature, message or key', () => {
    const right = bytesOf(signature);
    for (let at = 0; at < 64; at += 7) {
      const changed = right.slice();
      changed[at] = (changed[at] ?? 0) ^ 4;
      expect(sm2Verify(bytesOf(publicKey), message, changed)).toBe(false);
    }
    const [r, s] = halves(right);
    for (const wrong of [
      new Uint8Array(64),
      right.subarray(1),
      bytesOf((r + order).toString(16) + s.toString(16)),
      pair(r, 0n),
      pair(0n, s),
    ]) {
      expect(sm2Verify(bytesOf(publicKey), message, wrong)).toBe(false);
    }
    expect(sm2Verify(bytesOf(publicKey), encodeUtf8('message digesT'), right)).toBe(false);
    for (const wrong of [bytesOf(`06${publicKey.slice(2)}`), bytesOf(publicKey.replace(/13$/, '14')), new Uint8Array(65)]) {
      expect(sm2Verify(wrong, message, right)).toBe(false);
    }
  });
});

function halves(bytes: Uint8Array): [bigint, bigint] {
  return [BigInt(`0x${encodeHex(bytes.subarray(0, 32))}`), BigInt(`0x${encodeHex(bytes.subarray(32))}`)];
}

function pair(r: bigint, s: bigint): Uint8Array {
  return bytesOf(r.toString(16).padStart(64, '0') + s.toString(16).padStart(64, '0'));
}

function bytesOf(hex: string): Uint8Array {
  return decodeHex(hex) ?? new Uint8Array();
}
