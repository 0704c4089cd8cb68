import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AttachmentMediaType } from '../../kernel/attachment-media-types.ts';
import { sha256Hex } from '../../kernel/digest.ts';
import { Failure } from '../../kernel/failure.ts';
import { readIfThere } from '../read-if-there.ts';
import { syncToDisk } from '../sync-to-disk.ts';
import { writeWhole } from '../write-whole.ts';
import { detectMediaType } from './detect-media-type.ts';

/** What is known of bytes that are kept. */
export interface KeptFile {
  /** SHA-256 of the bytes, hex: also the name by which they are got back. */
  readonly hash: string;
  readonly size: number;
  readonly mediaType: AttachmentMediaType;
}

/** The bytes of attached files, in a directory, each under its own hash. */
export interface AttachmentFiles {
  /** The largest that is kept, in bytes. */
  readonly maxBytes: number;
  /**
   * Keeps bytes, durably when it resolves. Keeping the same bytes again changes nothing.
   *
   * @param declared the media type that the sender says; it must be what the bytes are
   * @throws {Failure} INPUT_TOO_LARGE, ATTACHMENT_TYPE_REFUSED
   */
  put(bytes: Uint8Array, declared: string): Promise<KeptFile>;
  /**
   * The bytes with a hash, or null.
   *
   * @throws {Failure} DATABASE_BROKEN when they are no longer what they were
   */
  get(hash: string): Promise<Uint8Array | null>;
  /** Removes the bytes with a hash, durably when it resolves; what is not there is removed already. */
  remove(hash: string): Promise<void>;
}

/** Keeps attached files below `directory`, which is made when it is not there; none larger than `maxBytes`. */
export function attachmentFiles(directory: string, maxBytes: number): AttachmentFiles {
  const pathOf = (hash: string) => join(directory, hash.slice(0, 2), hash.slice(2));
  return {
    maxBytes,
    async put(bytes, declared) {
      if (bytes.length > maxBytes) throw new Failure('INPUT_TOO_LARGE', { got: bytes.length, most: maxBytes });
      const mediaType = detectMediaType(bytes);
      if (mediaType === null || mediaType !== declared) throw new Failure('ATTACHMENT_TYPE_REFUSED', { got: mediaType, declared });
      const hash = sha256Hex(bytes);
      const path = pathOf(hash);
      const there = await readIfThere(path);
      if (there === null || sha256Hex(there) !== hash) {
        await mkdir(dirname(path), { recursive: true });
        await writeWhole(path, bytes, 0o640);
        await syncToDisk(dirname(path));
      }
      return { hash, size: bytes.length, mediaType };
    },
    async get(hash) {
      if (!isHash(hash)) return null;
      const bytes = await readIfThere(pathOf(hash));
      if (bytes !== null && sha256Hex(bytes) !== hash) throw new Failure('DATABASE_BROKEN', { attachment: hash });
      return bytes;
    },
    async remove(hash) {
      const path = pathOf(hash);
      if (!isHash(hash) || (await readIfThere(path)) === null) return;
      await rm(path, { force: true });
      await syncToDisk(dirname(path));
    },
  };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
