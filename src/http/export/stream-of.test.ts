import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { streamOf } from './stream-of.ts';

async function* counting(upTo: number, seen: number[] = [], failAt = Infinity): AsyncGenerator<number> {
  for (let at = 1; at <= upTo; at += 1) {
    if (at === failAt) throw new Error('broken');
    seen.push(at);
    yield at;
  }
}

test('writes the head and every row', async () => {
  expect(await text(await streamOf(counting(3), String, 'head '))).toBe('head 123');
  expect(await text(await streamOf(counting(0), String, 'head '))).toBe('head ');
});

test('reads nothing far ahead of who receives it', async () => {
  const seen: number[] = [];
  const stream = await streamOf(counting(10_000, seen), () => 'x'.repeat(4096), '');
  const chunks = stream[Symbol.asyncIterator]();
  await chunks.next();
  await new Promise((resume) => setImmediate(resume));
  expect(seen.length).toBeLessThan(100);
  stream.destroy();
});

test('fails at once when the first row fails, and breaks off when a later one does', async () => {
  await expect(streamOf(counting(3, [], 1), String, '')).rejects.toThrow('broken');
  await expect(text(await streamOf(counting(3, [], 2), String, ''))).rejects.toThrow('broken');
});
