import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TileSource } from '../../audit/verify/check-tree.ts';

/** A ledger laid out as files below a folder, as C2SP tlog-tiles has it. */
export function tileFolder(folder: string): TileSource {
  return {
    async read(path) {
      try {
        return await readFile(join(folder, ...path.split('/')));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        throw error;
      }
    },
  };
}
