import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { BundleFault } from '../../audit/verify/check-tree.ts';
import { hashBundle, type HashedBundle } from '../../audit/verify/hash-bundle.ts';
import { isNoFile } from './tile-folder.ts';

/**
 * Hashes the bundle in a file. One after another into the same memory: to be given new memory for each takes as long as to read it.
 *
 * @throws what reading failed with, except that there is no such file
 */
export function hashFile(path: string, width: number): HashedBundle | BundleFault {
  const bundle = readAgain(path);
  return bundle === null ? 'missing' : (hashBundle(bundle, width) ?? 'invalid');
}

/** What is in a file, until the next is read; null where there is none. */
function readAgain(path: string): Uint8Array | null {
  const file = openIfThere(path);
  if (file === null) return null;
  try {
    const { size } = fstatSync(file);
    if (memory.length <= size) memory = new Uint8Array(size * 2);
    let end = 0;
    for (let read = -1; read !== 0; end += read) read = readSync(file, memory, end, memory.length - end, end);
    return memory.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isNoFile(error)) return null;
    throw error;
  }
}

let memory = new Uint8Array(1 << 20);
