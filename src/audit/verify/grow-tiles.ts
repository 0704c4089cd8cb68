import { foldHashes } from '../fold-hashes.ts';
import { nodesOfTiles, rootAt } from '../subtree.ts';
import { tileWidth } from '../tile.ts';
import { emptyRoot, hashBytes } from '../tree-hash.ts';

/** Hears of a tile when it is complete, or when the tree ends within it: its level, number, and hashes. */
export type HearTile = (level: number, number: number, hashes: Uint8Array) => void;

/** Builds the tiles of a tree out of its leaves' hashes, remembering one tile for each level. */
export interface TileGrowth {
  /**
   * Adds the hashes of one tile's leaves, 32 bytes each; all but the last time 256 of them.
   *
   * @param root the root over them, where it is known
   */
  add(hashes: Uint8Array, root?: Uint8Array | null): void;
  /** The tiles that stay partial are told; the root of all is answered. */
  finish(): Uint8Array;
}

/** An empty tree. */
export function growTiles(hear: HearTile): TileGrowth {
  const levels: { bytes: Uint8Array; width: number; number: number }[] = [];
  let size = 0;

  const push = (level: number, hashes: Uint8Array, root: Uint8Array | null): void => {
    const tile = (levels[level] ??= { bytes: new Uint8Array(tileWidth * hashBytes), width: 0, number: 0 });
    tile.bytes.set(hashes, tile.width * hashBytes);
    tile.width += hashes.length / hashBytes;
    if (tile.width < tileWidth) return;
    hear(level, tile.number, tile.bytes);
    push(level + 1, root ?? foldHashes(tile.bytes, 0, tileWidth), null);
    tile.number += 1;
    tile.width = 0;
  };

  return {
    add(hashes, root = null) {
      size += hashes.length / hashBytes;
      push(0, hashes, root);
    },
    finish() {
      for (const [level, { bytes, width, number }] of levels.entries()) {
        if (width > 0) hear(level, number, bytes.subarray(0, width * hashBytes));
      }
      if (size === 0) return emptyRoot();
      // The nodes of the root all lie in the last tile of their level.
      const partial = (level: number) => levels[level] ?? { bytes: new Uint8Array(), width: 0, number: 0 };
      return rootAt(
        size,
        nodesOfTiles(size, (level, _number, width) => partial(level).bytes.slice(0, width * hashBytes)),
      );
    },
  };
}
