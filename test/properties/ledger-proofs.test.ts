import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRange, extendRange, rangeRoot } from '../../src/audit/compact-range.ts';
import { consistencyProof, verifyConsistency, type Consistency } from '../../src/audit/consistency.ts';
import { inclusionProof, rootFromInclusion, verifyInclusion } from '../../src/audit/inclusion.ts';
import { leafHash } from '../../src/audit/leaf.ts';
import type { ReadNode } from '../../src/audit/subtree.ts';
import { emptyRoot } from '../../src/audit/tree-hash.ts';
import { encodeHex } from '../../src/kernel/hex.ts';
import { plainNodes, plainRoot } from '../helpers/plain-tree.ts';

const most = 256;
const leaves = Array.from({ length: most }, (_, at) => `leaf ${at}`);
const nodes = plainNodes(leaves);
const roots = rootsOf(leaves);
/** Every size to 64, and around and between the powers of two that follow. */
const sizes = leaves.map((_, at) => at + 1).filter((size) => size <= 65 || size % 11 === 0 || size > most - 3);
const garbage = leafHash('garbage');

type Inclusion = Parameters<typeof verifyInclusion>[0];

describe('every proof of trees to 256 leaves', () => {
  it('of inclusion: leads to the root, and no leaf stands at two places', () => {
    let shown = 0;
    for (const size of sizes) {
      for (let index = 0; index < size; index += 1) {
        const claim = inclusion(index, size);
        if (!verifyInclusion(claim) || verifyInclusion({ ...claim, index: index + 1 })) {
          expect.fail(`leaf ${index} of ${size}`);
        }
        shown += 1;
      }
    }
    expect(shown).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });

  it('of consistency: leads to both roots', () => {
    let shown = 0;
    for (const to of [0, ...sizes]) {
      for (let from = 0; from <= to; from += 1) {
        if (!verifyConsistency(consistency(from, to))) expect.fail(`${from} to ${to}`);
        shown += 1;
      }
    }
    expect(shown).toBe(sizes.reduce((sum, size) => sum + size + 1, 1));
  });
});

describe('proofs with one bit changed', () => {
  it('of inclusion show nothing, at every place of every tree to 9 leaves', () => {
    let tried = 0;
    for (let size = 1; size <= 9; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = inclusion(index, size);
        const parts = [claim.leaf, claim.root, ...claim.proof];
        tried += flipEach(parts, ([leaf = garbage, root = garbage, ...proof]) => verifyInclusion({ ...claim, leaf, root, proof }));
      }
    }
    expect(tried).toBeGreaterThan(40_000);
  });

  it('of consistency show nothing, between all trees to 9 leaves', () => {
    let tried = 0;
    for (let to = 1; to <= 9; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const claim = consistency(from, to);
        const parts = [claim.fromRoot, claim.toRoot, ...claim.proof];
        tried += flipEach(parts, ([fromRoot = garbage, toRoot = garbage, ...proof]) =>
          verifyConsistency({ ...claim, fromRoot, toRoot, proof }),
        );
      }
    }
    expect(tried).toBeGreaterThan(40_000);
  });
});

// The kinds of false proofs by which other implementations are tested.
describe('false proofs of inclusion', () => {
  const claims = [
    inclusion(0, 1),
    inclusion(0, 8),
    inclusion(5, 8),
    inclusion(2, 3),
    inclusion(1, 5),
    inclusion(255, 256),
    inclusion(199, 200),
  ];
  const kinds: Readonly<Record<string, (claim: Inclusion) => Partial<Inclusion>>> = {
    'the place before': ({ index }) => ({ index: index - 1 }),
    'the place behind': ({ index }) => ({ index: index + 1 }),
    'another place': ({ index }) => ({ index: index ^ 2 }),
    'a place behind the tree': ({ size }) => ({ index: size }),
    'a place that is no number': () => ({ index: Number.NaN }),
    'half a place': ({ index }) => ({ index: index + 0.5 }),
    'a tree of twice the size': ({ size }) => ({ size: size * 2 }),
    'a tree of half the size': ({ size }) => ({ size: Math.floor(size / 2) }),
    'no tree': () => ({ size: 0 }),
    'a tree too large': () => ({ size: 2 ** 53 }),
    'another leaf': () => ({ leaf: garbage }),
    'another root': () => ({ root: garbage }),
    'the root of nothing': () => ({ root: emptyRoot() }),
    'garbage behind': ({ proof }) => ({ proof: [...proof, garbage] }),
    'the root behind': ({ proof, root }) => ({ proof: [...proof, root] }),
    'garbage before': ({ proof }) => ({ proof: [garbage, ...proof] }),
    'the leaf before': ({ proof, leaf }) => ({ proof: [leaf, ...proof] }),
    'an empty hash behind': ({ proof }) => ({ proof: [...proof, new Uint8Array()] }),
    'a leaf too short': ({ leaf }) => ({ leaf: leaf.subarray(1) }),
    'a root too long': ({ root }) => ({ root: new Uint8Array([...root, 0]) }),
  };
  const cutting: Readonly<Record<string, (claim: Inclusion) => Partial<Inclusion>>> = {
    'the last hash missing': ({ proof }) => ({ proof: proof.slice(0, -1) }),
    'the first hash missing': ({ proof }) => ({ proof: proof.slice(1) }),
    'all hashes missing': () => ({ proof: [] }),
    'a hash cut short': ({ proof }) => ({ proof: [...proof.slice(0, -1), (proof.at(-1) ?? garbage).subarray(1)] }),
  };

  it.each(Object.entries(kinds))('%s', (_, spoil) => {
    for (const claim of claims) expect(verifyInclusion({ ...claim, ...spoil(claim) })).toBe(false);
  });

  it.each(Object.entries(cutting))('%s', (_, spoil) => {
    for (const claim of claims.slice(1)) expect(verifyInclusion({ ...claim, ...spoil(claim) })).toBe(false);
  });
});

describe('false proofs of consistency', () => {
  const claims = [consistency(1, 8), consistency(6, 8), consistency(2, 5), consistency(6, 7), consistency(64, 200), consistency(131, 256)];
  const kinds: Readonly<Record<string, (claim: Consistency) => Partial<Consistency>>> = {
    'from a size less by one': ({ from }) => ({ from: from - 1 }),
    'from a size more by one': ({ from }) => ({ from: from + 1 }),
    'from another size': ({ from }) => ({ from: from ^ 2 }),
    'to twice the size': ({ to }) => ({ to: to * 2 }),
    'to half the size': ({ to }) => ({ to: Math.floor(to / 2) }),
    backwards: ({ from, to, fromRoot, toRoot }) => ({ from: to, to: from, fromRoot: toRoot, toRoot: fromRoot }),
    'from a number that is none': () => ({ from: Number.NaN }),
    'from another root': () => ({ fromRoot: garbage }),
    'to another root': () => ({ toRoot: garbage }),
    'the roots exchanged': ({ fromRoot, toRoot }) => ({ fromRoot: toRoot, toRoot: fromRoot }),
    'one root for both': ({ fromRoot }) => ({ toRoot: fromRoot }),
    'no proof': () => ({ proof: [] }),
    'the last hash missing': ({ proof }) => ({ proof: proof.slice(0, -1) }),
    'the first hash missing': ({ proof }) => ({ proof: proof.slice(1) }),
    'garbage behind': ({ proof }) => ({ proof: [...proof, garbage] }),
    'garbage before': ({ proof }) => ({ proof: [garbage, ...proof] }),
    'the first root before': ({ proof, fromRoot }) => ({ proof: [fromRoot, ...proof] }),
    'the second root before': ({ proof, toRoot }) => ({ proof: [toRoot, ...proof] }),
    'the first root behind': ({ proof, fromRoot }) => ({ proof: [...proof, fromRoot] }),
    'the second root behind': ({ proof, toRoot }) => ({ proof: [...proof, toRoot] }),
    'its first hash twice': ({ proof }) => ({ proof: [...proof.slice(0, 1), ...proof] }),
    'a hash cut short': ({ proof }) => ({ proof: [...proof.slice(0, -1), (proof.at(-1) ?? garbage).subarray(1)] }),
  };

  it.each(Object.entries(kinds))('%s', (_, spoil) => {
    for (const claim of claims) expect(verifyConsistency({ ...claim, ...spoil(claim) })).toBe(false);
  });

  it('between equal sizes: other roots, a proof, a root of nothing that is none', () => {
    const same = consistency(5, 5);
    expect(verifyConsistency(same)).toBe(true);
    expect(verifyConsistency({ ...same, toRoot: garbage })).toBe(false);
    expect(verifyConsistency({ ...same, proof: [garbage] })).toBe(false);
    expect(verifyConsistency({ ...consistency(0, 0), fromRoot: garbage, toRoot: garbage })).toBe(false);
  });

  it('from nothing: another root than that of nothing, or a proof', () => {
    const first = consistency(0, 5);
    expect(verifyConsistency(first)).toBe(true);
    expect(verifyConsistency({ ...first, fromRoot: garbage })).toBe(false);
    expect(verifyConsistency({ ...first, proof: [garbage] })).toBe(false);
  });

  it('between trees of which one leaf differs', () => {
    for (let to = 2; to <= 32; to += 1) {
      for (let from = 1; from < to; from += 1) {
        const changed = leaves.slice(0, to).map((leaf, at) => (at === (from * 7) % from ? 'another' : leaf));
        const proof = consistencyProof(from, to, plainNodes(changed));
        expect(verifyConsistency({ ...consistency(from, to), toRoot: plainRoot(changed), proof })).toBe(false);
      }
    }
  });
});

describe('large trees', () => {
  // A tree of which every leaf is the same has one node on each level: as large as one likes.
  const level: Uint8Array[] = [leafHash('the same')];
  const even: ReadNode = (at) => {
    for (let known = level.length; known <= at; known += 1) level.push(nodeOf(level[known - 1] ?? garbage));
    return level[at] ?? garbage;
  };
  const nodeOf = (child: Uint8Array) => rootFromInclusion({ index: 0, size: 2, leaf: child, proof: [child] }) ?? garbage;
  const size = fc.maxSafeNat().map((number) => number + 1);

  it('prove inclusion up to 2^53 leaves', () => {
    const place = size.chain((of) =>
      fc.tuple(
        fc.nat({ max: 0 }).chain(() => fc.maxSafeNat().map((number) => number % of)),
        fc.constant(of),
      ),
    );
    fc.assert(
      fc.property(place, ([index, of]) => {
        fc.pre(Number.isSafeInteger(of));
        const claim = { index, size: of, leaf: leafHash('the same'), proof: inclusionProof(index, of, even) };
        expect(claim.proof.length).toBeLessThanOrEqual(53);
        expect(encodeHex(rootFromInclusion(claim) ?? garbage)).toBe(encodeHex(rootOfEven(of, even)));
      }),
    );
  });

  it('prove consistency up to 2^53 leaves', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        fc.pre(Number.isSafeInteger(to));
        const proof = consistencyProof(from, to, even);
        expect(proof.length).toBeLessThanOrEqual(54);
        const claim = { from, to, fromRoot: rootOfEven(from, even), toRoot: rootOfEven(to, even), proof };
        expect(verifyConsistency(claim)).toBe(true);
        if (from !== to) expect(verifyConsistency({ ...claim, toRoot: garbage })).toBe(false);
      }),
    );
  });
});

function inclusion(index: number, size: number): Inclusion {
  const root = roots[size] ?? garbage;
  return { index, size, leaf: leafHash(`leaf ${index}`), proof: inclusionProof(index, size, nodes), root };
}

function consistency(from: number, to: number): Consistency {
  return { from, to, fromRoot: roots[from] ?? garbage, toRoot: roots[to] ?? garbage, proof: consistencyProof(from, to, nodes) };
}

/** The roots of all sizes, each checked against the definition at some of them. */
function rootsOf(data: readonly string[]): readonly Uint8Array[] {
  const made = [rangeRoot(emptyRange)];
  let range = emptyRange;
  for (const leaf of data) {
    range = extendRange(range, leafHash(leaf));
    made.push(rangeRoot(range));
  }
  for (const size of [0, 1, 2, 3, 7, 64, 255, 256]) {
    expect(encodeHex(made[size] ?? garbage)).toBe(encodeHex(plainRoot(data.slice(0, size))));
  }
  return made;
}

/** The root of a tree of equal leaves: full subtrees from the right. */
function rootOfEven(size: number, read: ReadNode): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) if (rest % 2 === 1) parts.push(read(level, 0));
  return parts.reduce((right, left) => rootFromInclusion({ index: 1, size: 2, leaf: right, proof: [left] }) ?? garbage);
}

/** Turns each bit of each part once; no claim with one turned may hold. Answers how many were tried. */
function flipEach(parts: readonly Uint8Array[], holds: (parts: readonly Uint8Array[]) => boolean): number {
  if (!holds(parts)) expect.fail('the claim itself must hold');
  let tried = 0;
  for (const [at, part] of parts.entries()) {
    for (let bit = 0; bit < part.length * 8; bit += 1) {
      // Not slice(): a Buffer's shares its memory.
      const changed = Uint8Array.from(part);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (holds(parts.with(at, changed))) expect.fail(`part ${at}, bit ${bit}`);
      tried += 1;
    }
  }
  return tried;
}
