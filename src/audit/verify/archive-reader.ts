/** An archive that is open: a zip, a folder, or files in memory. */
export interface ArchiveReader {
  /**
   * Every file, with its unpacked bytes as the archive tells them.
   *
   * @throws {Failure} ARCHIVE_INVALID; INPUT_TOO_LARGE for more than {@link archiveLimits} allow in all
   */
  list(): Promise<readonly ListedFile[]>;
  /**
   * The bytes of a file that was listed.
   *
   * @throws {Failure} ARCHIVE_INVALID when it cannot be read whole, or is longer than it was listed; INPUT_TOO_LARGE, before it is read or unpacked
   */
  read(path: string): Promise<Uint8Array>;
}

/** A file of an archive. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
}

const mebibyte = 1024 * 1024;

/**
 * No archive of ours goes beyond these; what claims or turns out to is not unpacked. `textBytes` is for every file but an attached one: what is
 * parsed takes many times its length. A manifest of as many files as a zip can count has 12 MB.
 */
export const archiveLimits = {
  fileBytes: 512 * mebibyte,
  textBytes: 64 * mebibyte,
  manifestBytes: 16 * mebibyte,
  totalBytes: 4096 * mebibyte,
  files: 200_000,
  pathLength: 300,
} as const;

/**
 * Whether every system and every program takes a path for the same, and inside the archive: letters, digits and `-_.` of ASCII, in parts between
 * `/` that are neither empty nor end in `.`, and of which none is the name of a device.
 */
export function isSafePath(path: string): boolean {
  return path.length <= archiveLimits.pathLength && path.split('/').every((part) => partForm.test(part) && !deviceForm.test(part));
}

const partForm = /^[\w.-]*[\w-]$/;
const deviceForm = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
