import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from './csv-row.ts';

/** RFC 4180, read by other code than the one that writes it. */
function parsed(row: string): string[] {
  const cells = row.slice(0, -2).match(/"(?:[^"]|"")*"/g) ?? [];
  return cells.map((cell) => cell.slice(1, -1).replaceAll('""', '"'));
}

test('quotes, doubles quotes, ends with CRLF', () => {
  expect(csvRow(['样例,"一"', 7, null])).toBe('"样例,""一""","7",""\r\n');
});

test.each(['=1+1', '+7', '-7', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])('%j is no formula', (cell) => {
  expect(parsed(csvRow([cell]))).toEqual([`'${cell}`]);
});

test('a number below zero stays a number', () => {
  expect(csvRow([-7])).toBe('"-7"\r\n');
});

test('no text begins as a formula does, and all of it is there', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const got = parsed(csvRow(cells));
      expect(got).toHaveLength(cells.length);
      got.forEach((cell, at) => {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(cell.endsWith(cells[at] ?? '')).toBe(true);
      });
    }),
  );
});
