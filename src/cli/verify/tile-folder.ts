import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TileSource } from '../../audit/verify/check-tree.ts';

/** A ledger laid out as files below a folder, as C2SP tlog-tiles has it. */
export function tileFolder(folder: string): TileSource {
  return {
    async read(path) {
      try {
        // A ledger has thousands of small files: to have each read by another thread takes longer than to read it.
        return readFileSync(join(folder, ...path.split('/')));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        throw error;
      }
    },
  };
}
