import { closeSync } from 'node:fs';
import { hashBundle, type BundleFault, type HashedBundle } from '../../audit/verify/hash-bundle.ts';
import { ledgerFileLimits } from './ledger-file-limits.ts';
import { openRegular } from './open-regular.ts';
import { readInto } from './read-into.ts';

/**
 * Hashes the bundle in a file; what is no file is missing. One after another into the same memory: to be given new memory for each takes as long as
 * to read it.
 *
 * @throws what reading failed with, except that there is no such file
 */
export function hashFile(path: string, width: number): HashedBundle | BundleFault {
  const open = openRegular(path);
  if (open === null) return 'missing';
  try {
    return open.size > ledgerFileLimits.bundle ? 'invalid' : hashBundle(readAgain(open.file, open.size), width);
  } finally {
    closeSync(open.file);
  }
}

/** What is in a file, until the next is read. */
function readAgain(file: number, size: number): Uint8Array {
  if (memory.length < size) memory = new Uint8Array(size);
  return readInto(file, memory.subarray(0, size));
}

let memory = new Uint8Array(1 << 20);
