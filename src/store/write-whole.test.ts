import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'siyi-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'a');

it('takes the place of what was there, and leaves no other file', async () => {
  await writeWhole(path, 'old', 0o600);
  await writeWhole(path, 'new', 0o600);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a']);
});

it('leaves what is there where it is to be the first, and no part of its own', async () => {
  await expect(writeWhole(path, 'first', 0o600, 'first')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a']);
});
