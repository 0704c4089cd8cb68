import { expect, test } from 'vitest';
import { zipFiles, type PackedFile } from './zip-files.ts';

const madeAt = '2026-11-22T01:00:00.000Z';

async function* many(count: number): AsyncGenerator<PackedFile> {
  for (let at = 0; at < count; at += 1) yield { path: `tile/${String(at)}`, bytes: new Uint8Array() };
}

async function packed(files: AsyncIterable<PackedFile>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of zipFiles(files, madeAt)) parts.push(part);
  return Buffer.concat(parts);
}

test('more files than a plain zip can count are refused, and as many as it can are packed', async () => {
  const bytes = await packed(many(65_534));
  expect(bytes.readUInt16LE(bytes.length - 12)).toBe(65_534);
  await expect(packed(many(65_535))).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE', facts: { got: 65_535, most: 65_534 } });
});

test('the same files make the same bytes', async () => {
  expect(await packed(many(3))).toEqual(await packed(many(3)));
});
