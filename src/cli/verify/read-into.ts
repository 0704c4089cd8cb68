import { readSync } from 'node:fs';

/** Reads an open file from its start into memory that is there; what was read, shorter than the memory where the file is. */
export function readInto(file: number, memory: Uint8Array): Uint8Array {
  let end = 0;
  for (let read = -1; read !== 0 && end < memory.length; end += read) read = readSync(file, memory, end, memory.length - end, end);
  return memory.subarray(0, end);
}
