import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { tilePath, tileWidth } from './tile.ts';
import { foldHashes } from './fold-hashes.ts';
import { emptyRoot, hashBytes, nodeHash } from './tree-hash.ts';

/** The hash of the full subtree of 2^level leaves number `index`, both counted from 0; level 0 are the hashes of the leaves. */
export type ReadNode = (level: number, index: number) => Uint8Array;

/** The bytes of a tile: `width` hashes, each the root of 256^level leaves (C2SP tlog-tiles). */
export type ReadTile = (level: number, number: number, width: number) => Uint8Array;

/**
 * Reads nodes out of the tiles of a tree of `size` leaves. Asks for each tile as wide as that tree has it, and for one tile a node.
 *
 * @throws {Failure} PROOF_INVALID when a tile has not the length of its width
 */
export function nodesOfTiles(size: number, readTile: ReadTile): ReadNode {
  return (level, index) => {
    const tileLevel = Math.floor(level / levelsOfTile);
    const span = 2 ** (level % levelsOfTile);
    const number = Math.floor((index * span) / tileWidth);
    const width = Math.min(tileWidth, Math.floor(size / tileWidth ** tileLevel) - number * tileWidth);
    const first = index * span - number * tileWidth;
    invariant(first + span <= width, 'a node of the tree');
    const tile = readTile(tileLevel, number, width);
    if (tile.length !== width * hashBytes) throw new Failure('PROOF_INVALID', { part: 'tile', path: tilePath(tileLevel, number, width) });
    return foldHashes(tile, first, span);
  };
}

/** The root of the first `size` leaves, from the nodes of a tree that has at least these. */
export function rootAt(size: number, readNode: ReadNode): Uint8Array {
  return rootOfRange(0, size, readNode);
}

/**
 * The tree hash of the leaves from `start` to before `end`. `start` is a multiple of the smallest power of two that is not below their
 * number, as for every subtree that a proof names.
 */
export function rootOfRange(start: number, end: number, readNode: ReadNode): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const level = largestLevel(end - at);
    parts.push(readNode(level, at / 2 ** level));
    at += 2 ** level;
  }
  return parts.length === 0 ? emptyRoot() : parts.reduceRight((right, left) => nodeHash(left, right));
}

/** The largest power of two below `leaves`: where the tree over them divides (RFC 6962 §2.1). For two leaves and more. */
export function splitOf(leaves: number): number {
  return 2 ** largestLevel(leaves - 1);
}

/** Levels of the tree that one tile spans: 256 is 2^8. */
const levelsOfTile = 8;

/** The largest level whose full subtree has no more than `leaves`. */
function largestLevel(leaves: number): number {
  let level = 0;
  while (2 ** (level + 1) <= leaves) level += 1;
  return level;
}
