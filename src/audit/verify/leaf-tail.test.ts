import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leafText } from '../leaf-text.ts';
import { readTails } from './leaf-tail.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const instance = fc.oneof(fc.uuid(), fc.stringMatching(/^[!#-[\]-~]{1,64}$/));
const place = fc
  .tuple(instance, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1e14 })), hash)
  .map(([name, revision, previous]) => ({ instance: name, revision, previous: revision === 1 ? null : previous }));
const commitments = [['data.a', 'A'.repeat(43) + '=']] as const;

interface Tail {
  readonly instance: string;
  readonly revision: number;
  readonly previous: string | null;
}

/** What is read of some leaves that lie one after another. */
function tailsOf(leaves: readonly Uint8Array[]): (Tail | null)[] {
  const bytes = Buffer.concat([Buffer.from('before'), ...leaves]);
  const reader = readTails(leaves.length);
  let at = 6;
  for (const leaf of leaves) {
    reader.add(bytes, at, at + leaf.length);
    at += leaf.length;
  }
  const { instances, revisions, previous } = reader.finish();
  const names = instances.split('\n');
  expect(names).toHaveLength(leaves.length + 1);
  return [...revisions].map((revision, leaf) => {
    const hash = Buffer.from(previous.slice(leaf * 32, leaf * 32 + 32)).toString('hex');
    const instance = names[leaf] ?? '';
    return revision === 0 ? null : { instance, revision, previous: revision === 1 ? null : hash };
  });
}

const tailOf = (leaf: string | Uint8Array) => tailsOf([Buffer.from(leaf)])[0];

it('reads of any leaf what it says in the open', () => {
  fc.assert(
    fc.property(place, (told) => {
      expect(tailOf(leafText(told, commitments))).toEqual(told);
    }),
  );
});

it('reads a bundle of them, with what is no leaf among them', () => {
  fc.assert(
    fc.property(fc.array(fc.option(place), { maxLength: 256 }), (told) => {
      expect(tailsOf(told.map((each) => Buffer.from(each === null ? '样例' : leafText(each, commitments))))).toEqual(told);
    }),
    { numRuns: 30 },
  );
});

it('reads nothing from before the leaf', () => {
  const leaf = leafText({ instance: 'a', revision: 1, previous: null }, commitments);
  const bytes = Buffer.from(leaf);
  for (const start of [leaf.indexOf('},"form"') + 1, leaf.indexOf('"instance"'), leaf.length - 3]) {
    const reader = readTails(1);
    reader.add(bytes, start, bytes.length);
    expect(reader.finish()).toMatchObject({ instances: '\n', revisions: new Float64Array(1) });
  }
});

it('takes nothing for a leaf that lacks any part of one, and never gives what a leaf does not say', () => {
  const leaf = leafText({ instance: '019b8a52-0000-7000-8000-000000000001', revision: 12, previous: 'e'.repeat(64) }, commitments);
  const tail = leaf.slice(leaf.indexOf('},"form"'));
  fc.assert(
    fc.property(fc.nat(tail.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bytes = Buffer.from(leaf);
      const place = leaf.length - tail.length + at;
      bytes[place] = (bytes[place] ?? 0) ^ by;
      const found = tailOf(bytes);
      if (found === null || found === undefined) return;
      const said = JSON.parse(bytes.toString('latin1')) as Record<string, unknown>;
      expect(said).toMatchObject({ ...found });
    }),
    { numRuns: 2000 },
  );
});

it.each(['', '{}', '}', '"revision":1}', 'x'.repeat(300), ',"revision":1}', 'null,"revision":1}'])('finds nothing in %j', (text) => {
  expect(tailOf(text)).toBeNull();
});
