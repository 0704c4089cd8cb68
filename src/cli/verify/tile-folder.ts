import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TileSource } from '../../audit/verify/check-tree.ts';
import { isNoFile } from './is-no-file.ts';

/** A ledger laid out as files below a folder, as C2SP tlog-tiles has it. */
export function tileFolder(folder: string): TileSource {
  return {
    async read(path) {
      try {
        // A ledger has thousands of small files: to have each read by another thread takes longer than to read it.
        return readFileSync(join(folder, ...path.split('/')));
      } catch (error) {
        if (isNoFile(error)) return null;
        throw error;
      }
    },
  };
}
