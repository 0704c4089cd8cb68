import { invariant } from './invariant.ts';
import { randomPool } from './random-pool.ts';

/**
 * A new UUID version 7 (RFC 9562 §5.7): opens with the time, so that neighbours in time are neighbours on disk,
 * and ends with 74 random bits, so that it cannot be guessed from another.
 */
export function newId(epochMillis: number): string {
  invariant(Number.isInteger(epochMillis) && epochMillis >= 0 && epochMillis < 2 ** 48, 'a time of 48 bits after 1970 for an id');
  const bytes = Buffer.from(random(16).buffer);
  bytes.writeUIntBE(epochMillis, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const random = randomPool();
