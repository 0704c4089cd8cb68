import { tileWidth } from '../../audit/tile.ts';
import { hashBytes } from '../../audit/tree-hash.ts';

/** What the files of a ledger never exceed: nobody makes us take more memory. A bundle is of 256 entries, each as long as its two bytes can say. */
export const ledgerFileLimits = {
  bundle: tileWidth * (2 + 0xffff),
  tile: tileWidth * hashBytes,
  checkpoint: 1024 * 1024,
} as const;
