/** An archive that is open: a zip, a folder, or files in memory. */
export interface ArchiveReader {
  /** Every file, with its unpacked bytes as the archive tells them. */
  list(): Promise<readonly ListedFile[]>;
  /**
   * The bytes of a file that was listed.
   *
   * @throws {Failure} ARCHIVE_INVALID when it cannot be read whole, or is longer than it was listed
   */
  read(path: string): Promise<Uint8Array>;
}

/** A file of an archive. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
}

/** No archive of ours has a file larger than this, or more of them; a packed file that claims or turns out to be larger is not unpacked. */
export const archiveLimits = { fileBytes: 512 * 1024 * 1024, files: 200_000, pathLength: 300 } as const;

/** Whether a path stays inside the archive on every system: relative, with `/`, without `..`, drive letters, control characters or empty parts. */
export function isSafePath(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- these must not be there
  if (path.length === 0 || path.length > archiveLimits.pathLength || /[\\:\0-\x1f\x7f]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.trim() === part);
}
