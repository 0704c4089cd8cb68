import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { tileWidth } from '../../audit/tile.ts';
import { hashBundle, type BundleFault, type HashedBundle } from '../../audit/verify/hash-bundle.ts';
import { isNoFile } from './is-no-file.ts';

/**
 * Hashes the bundle in a file. One after another into the same memory: to be given new memory for each takes as long as to read it.
 *
 * @throws what reading failed with, except that there is no such file
 */
export function hashFile(path: string, width: number): HashedBundle | BundleFault {
  const file = openIfThere(path);
  if (file === null) return 'missing';
  try {
    const { size } = fstatSync(file);
    return size > mostBytes ? 'invalid' : hashBundle(readAgain(file, size), width);
  } finally {
    closeSync(file);
  }
}

/** A bundle of 256 entries, each as long as its two bytes can say: nobody makes us take more memory. */
const mostBytes = tileWidth * (2 + 0xffff);

/** What is in a file, until the next is read. */
function readAgain(file: number, size: number): Uint8Array {
  if (memory.length < size) memory = new Uint8Array(size);
  let end = 0;
  for (let read = -1; read !== 0 && end < size; end += read) read = readSync(file, memory, end, size - end, end);
  return memory.subarray(0, end);
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
