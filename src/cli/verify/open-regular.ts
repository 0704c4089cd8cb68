import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import { isNoFile } from './is-no-file.ts';

/** A file that is open for reading. Whoever got it closes it. */
export interface OpenFile {
  readonly file: number;
  readonly size: number;
}

/**
 * Opens a file; null where there is none, or something else in its place: a folder, or a pipe, for which one would wait.
 *
 * @throws what opening failed with, except that there is no such file
 */
export function openRegular(path: string): OpenFile | null {
  // To open a device may do something.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const file = openIfThere(path);
  if (file === null) return null;
  const stats = fstatSync(file);
  if (stats.isFile()) return { file, size: stats.size };
  closeSync(file);
  return null;
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, constants.O_RDONLY | atOnce);
  } catch (error) {
    if (isNoFile(error)) return null;
    throw error;
  }
}

/** Not to wait for a pipe that has just taken the file's place. Windows has neither. */
const atOnce = (constants.O_NONBLOCK as number | undefined) ?? 0;
