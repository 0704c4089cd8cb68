/** A file or folder as the directory of a zip tells of it. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes of its path. */
  readonly names: number;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins, and where whatever follows it does. */
  readonly start: number;
  end: number;
}

/**
 * Lengths of what is always there: the end of a zip, an entry of its directory, a local header; and the most of what may be: what stands behind packed
 * data, and extra fields.
 */
export const zipBytes = { end: 22, entry: 46, local: 30, descriptor: 16, extra: 256 } as const;

/** The bit of a file's flags that says that its length and CRC-32 follow it. */
export const descriptorFlag = 8;
