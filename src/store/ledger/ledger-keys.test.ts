import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import { keysInFile, type Keyring } from './ledger-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'siyi-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const madeAt = '2026-03-02T01:00:00.000Z' as Instant;
const ringOf = (byte: number): Keyring => ({
  keys: [{ type: 'ed25519', seed: new Uint8Array(32).fill(byte), madeAt, retiredAt: null }],
  statements: [],
});

it('processes that make their first keys at one time have the same, whole and for their owner alone', async () => {
  const path = join(folder, 'a', 'ledger.key');
  const made = await Promise.all(Array.from({ length: 20 }, (_, at) => keysInFile(path).begin(ringOf(at + 1))));
  const kept = await keysInFile(path).read();
  for (const ring of made) expect(Buffer.from(ring.keys[0]?.seed ?? []).equals(kept?.keys[0]?.seed ?? Buffer.alloc(0))).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'a'))).toEqual(['ledger.key']);
});

it('a file that holds something else is neither taken for keys nor written over', async () => {
  const path = join(folder, 'other.key');
  writeFileSync(path, 'not keys');
  await expect(keysInFile(path).begin(ringOf(1))).rejects.toMatchObject({ code: 'LEDGER_KEY_UNKNOWN' });
});
