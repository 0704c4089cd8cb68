import { expect, test } from 'vitest';
import { isSafePath } from './archive-reader.ts';

test.each([
  'siyi.json',
  'index.html',
  'matters/019cac0f-2680-723c-9c9a-482faa8769c0.json',
  'ledgers/610114-2026.2/checkpoint',
  'ledgers/610114-2026/policy.txt',
  'ledgers/610114-2026/tile/entries/x001/067.p/112',
  `attachments/${'0f'.repeat(32)}`,
  '.hidden',
  'console/auxiliary/com10x',
])('%j is the same on every system', (path) => {
  expect(isSafePath(path)).toBe(true);
});

test.each([
  ...['', '/', '/a', 'a/', 'a//b', '.', '..', 'a/.', '../a', 'a/../b', 'a.', 'a./b', 'a...'],
  ...['a b', ' a', 'a:b', 'a\\b', 'a*', 'a~1', 'a\n', 'a\nb', '\u001b[2J', 'a\u0000'],
  ...['caf\u00e9', 'cafe\u0301', '样例', 'a\u202egpj.exe', 'stra\u00dfe', '\u{1f600}'],
  ...['CON', 'con', 'a/NUL', 'nul.txt', 'aux/b', 'AUX.tar.gz', 'PRN', 'com1', 'COM9.txt', 'lpt1.x', 'LPT3'],
  'a'.repeat(301),
])('%j is not', (path) => {
  expect(isSafePath(path)).toBe(false);
});
