import { latin1Text } from '../../kernel/latin1-text.ts';

/** What a leaf says in the open: its matter, its place in it, and the hash of the leaf before (hex; null for the first). */
export interface LeafTail {
  readonly instance: string;
  readonly revision: number;
  readonly previous: string | null;
}

/**
 * Reads the end of a leaf's bytes. Canonical JSON puts form, instance, previous and revision behind the commitments, so that the links of a
 * million leaves can be followed without parsing any. Null where the bytes do not end like a leaf of ours.
 */
export function leafTail(bytes: Uint8Array, start: number, end: number): LeafTail | null {
  const text = latin1Text(bytes, Math.max(start, end - longest), end);
  const at = text.lastIndexOf(formStart);
  if (at < 0 || text.charCodeAt(text.length - 1) !== closing) return null;
  const found = tailForm.exec(at === 0 ? text : text.slice(at));
  if (found === null) return null;
  const revision = Number(found[3]);
  const previous = found[2] ?? null;
  if (!Number.isSafeInteger(revision) || (revision === 1) !== (previous === null)) return null;
  return { instance: found[1] as string, revision, previous };
}

const formStart = '},"form":"siyi-leaf/';
const closing = '}'.charCodeAt(0);
const tailForm =
  /^\},"form":"siyi-leaf\/[12]","instance":"([\x20-\x21\x23-\x5b\x5d-\x7e]{1,64})","previous":(?:null|"([0-9a-f]{64})"),"revision":([1-9]\d{0,15})\}$/;
/** The fixed parts, an instance of 64 characters, a hash, and a revision of 16 digits. */
const longest = 240;
