import { randomFillSync } from 'node:crypto';

const poolBytes = 16_384;

/**
 * A source of random bytes from the system's generator, drawn many at a time: an entry needs a few hundred, and asking costs more than
 * they do. No byte is given out twice; what was given out is wiped from the pool.
 */
export function randomPool(): (bytes: number) => Uint8Array {
  const pool = Buffer.alloc(poolBytes);
  let at = poolBytes;
  return (bytes) => {
    if (bytes > poolBytes) return randomFillSync(new Uint8Array(bytes));
    if (at + bytes > poolBytes) {
      randomFillSync(pool);
      at = 0;
    }
    const given = new Uint8Array(pool.subarray(at, at + bytes));
    pool.fill(0, at, at + bytes);
    at += bytes;
    return given;
  };
}
