import type { ReadNode } from '../../audit/subtree.ts';
import { nodesOfTiles } from '../../audit/subtree.ts';
import { tileWidth } from '../../audit/tile.ts';
import { hashBytes } from '../../audit/tree-hash.ts';
import type { Work } from '../work.ts';
import { readTile } from './read-tile.ts';

/**
 * Computes something from the nodes of a ledger's first `size` leaves: `act` is run once to learn which nodes it asks for, and once more
 * with them, so it asks for the same whatever it is given.
 *
 * @throws {Failure} PROOF_INVALID when a tile is not as wide as a tree of that size has it
 */
export function* readNodes<T>(ledger: number, size: number, act: (readNode: ReadNode) => T): Work<T> {
  const wanted = new Map<string, { readonly level: number; readonly number: number }>();
  act((level, index) => {
    const tile = { level: Math.floor(level / levelsOfTile), number: Math.floor((index * 2 ** (level % levelsOfTile)) / tileWidth) };
    wanted.set(`${tile.level}/${tile.number}`, tile);
    return anything;
  });
  const tiles = new Map<string, Uint8Array>();
  for (const [name, { level, number }] of wanted) tiles.set(name, yield* readTile(ledger, level, number));
  const nodes = nodesOfTiles(size, (level, number, width) => (tiles.get(`${level}/${number}`) ?? empty).subarray(0, width * hashBytes));
  return act(nodes);
}

/** Levels of the tree that one tile spans. */
const levelsOfTile = 8;
const anything = new Uint8Array(hashBytes);
const empty = new Uint8Array();
