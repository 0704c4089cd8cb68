import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as node from '../../audit/ed25519.ts';
import * as browser from './ed25519.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

it('signs and verifies as Node does', () => {
  fc.assert(
    fc.property(bytes32, fc.uint8Array(), fc.nat(511), (seed, message, bit) => {
      const [key, signature] = [browser.publicKeyOf(seed), browser.sign(seed, message)];
      expect(key).toEqual(node.publicKeyOf(seed));
      expect(signature).toEqual(node.sign(seed, message));
      expect(browser.verify(key, message, signature)).toBe(true);
      const turned = signature.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(browser.verify(key, message, turned)).toBe(false);
      expect(node.verify(key, message, turned)).toBe(false);
    }),
    { numRuns: 50 },
  );
});

it('takes no signature that is one only times the cofactor, as Node takes none', () => {
  const { Point } = ed25519;
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(new Uint8Array(32).fill(7));
  const message = new TextEncoder().encode('样例');
  // The point of order two.
  const small = Point.fromAffine({ x: 0n, y: Point.Fp.ORDER - 1n });
  const nonce = 12_345n;
  const r = Point.BASE.multiply(nonce).add(small).toBytes();
  const k = Point.Fn.create(bytesToNumberLE(sha512(concatBytes(r, pointBytes, message))));
  const signature = concatBytes(r, numberToBytesLE(Point.Fn.create(nonce + k * scalar), 32));
  expect(ed25519.verify(signature, message, pointBytes, { zip215: false })).toBe(true);
  expect(node.verify(pointBytes, message, signature)).toBe(false);
  expect(browser.verify(pointBytes, message, signature)).toBe(false);
});
