import { closeSync } from 'node:fs';
import { join } from 'node:path';
import type { TileSource } from '../../audit/verify/check-tree.ts';
import { ledgerFileLimits } from './ledger-file-limits.ts';
import { openRegular } from './open-regular.ts';
import { readInto } from './read-into.ts';

/**
 * A ledger laid out as files below a folder, as C2SP tlog-tiles has it. What is no file counts as missing, and of one that is longer than it can be
 * nothing is read: it is there, and empty, which none can be.
 */
export function tileFolder(folder: string): TileSource {
  return {
    async read(path) {
      // A ledger has thousands of small files: to have each read by another thread takes longer than to read it.
      const open = openRegular(join(folder, ...path.split('/')));
      if (open === null) return null;
      try {
        return open.size > mostBytes(path) ? new Uint8Array() : readInto(open.file, new Uint8Array(open.size));
      } finally {
        closeSync(open.file);
      }
    },
  };
}

function mostBytes(path: string): number {
  if (path.startsWith('tile/entries/')) return ledgerFileLimits.bundle;
  return path.startsWith('tile/') ? ledgerFileLimits.tile : ledgerFileLimits.checkpoint;
}
