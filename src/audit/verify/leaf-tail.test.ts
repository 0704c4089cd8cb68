import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leafText } from '../leaf-text.ts';
import { leafTailText, parseLeafTail } from './leaf-tail.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const instance = fc.oneof(fc.uuid(), fc.stringMatching(/^[!#-[\]-~]{1,64}$/));
const place = fc
  .tuple(instance, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1e14 })), hash)
  .map(([name, revision, previous]) => ({ instance: name, revision, previous: revision === 1 ? null : previous }));
const commitments = [['data.a', 'A'.repeat(43) + '=']] as const;

function tailOf(text: string) {
  const bytes = Buffer.from(`before${text}behind`);
  return parseLeafTail(leafTailText(bytes, 6, bytes.length - 6));
}

it('reads of any leaf what it says in the open', () => {
  fc.assert(
    fc.property(place, (told) => {
      expect(tailOf(leafText(told, commitments))).toEqual(told);
    }),
  );
});

it('takes nothing for a leaf that lacks any part of one, and never gives what a leaf does not say', () => {
  const leaf = leafText({ instance: '019b8a52-0000-7000-8000-000000000001', revision: 12, previous: 'e'.repeat(64) }, commitments);
  const tail = leaf.slice(leaf.indexOf('},"form"'));
  fc.assert(
    fc.property(fc.nat(tail.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bytes = Buffer.from(leaf);
      const place = leaf.length - tail.length + at;
      bytes[place] = (bytes[place] ?? 0) ^ by;
      const found = parseLeafTail(leafTailText(bytes, 0, bytes.length));
      if (found === null) return;
      const said = JSON.parse(bytes.toString('latin1')) as Record<string, unknown>;
      expect(said).toMatchObject({ ...found });
    }),
    { numRuns: 2000 },
  );
});

it.each(['', '{}', '}', '"revision":1}', 'x'.repeat(300), ',"revision":1}', 'null,"revision":1}'])('finds nothing in %j', (text) => {
  expect(leafTailText(Buffer.from(text), 0, Buffer.byteLength(text))).toBe('');
});
