import { latin1Text } from '../../kernel/latin1-text.ts';

/** What a leaf says in the open: its matter, its place in it, and the hash of the leaf before (hex; null for the first). */
export interface LeafTail {
  readonly instance: string;
  readonly revision: number;
  readonly previous: string | null;
}

/**
 * Reads the end of a leaf's bytes as `<instance> <revision> <previous>`, with nothing in the place of what the first leaf has not. Canonical JSON puts
 * form, instance, previous and revision behind the commitments, so that the links of a million leaves can be followed without parsing any.
 * Empty where the bytes do not end like a leaf of ours.
 */
export function leafTailText(bytes: Uint8Array, start: number, end: number): string {
  const text = latin1Text(bytes, Math.max(start, end - longest), end);
  // From the end on, by offsets: a regular expression takes as long as hashing does.
  let at = text.length - 2;
  while (isDigit(text.charCodeAt(at))) at -= 1;
  const revision = text.slice(at + 1, -1);
  at -= revisionName.length - 1;
  const isLinked = text.charCodeAt(at - 1) === quote;
  const link = isLinked ? text.slice(at - 1 - hashDigits, at - 1) : '';
  at -= isLinked ? hashDigits + 2 : nothing.length;
  const previous = at - previousName.length;
  const opening = text.lastIndexOf('"', previous - 2);
  const instance = text.slice(opening + 1, previous - 1);
  const isWhole =
    text.endsWith('}') &&
    text.startsWith(revisionName, at + (isLinked ? hashDigits + 2 : nothing.length)) &&
    text.startsWith(isLinked ? '"' : nothing, at) &&
    text.startsWith(previousName, previous) &&
    text.charCodeAt(previous - 1) === quote &&
    formForm.test(text.slice(opening - formLength, opening + 1)) &&
    instanceForm.test(instance) &&
    revisionForm.test(revision) &&
    (isLinked ? revision !== '1' && hashForm.test(link) : revision === '1');
  return isWhole ? `${instance} ${revision} ${link}` : '';
}

/** The tail that {@link leafTailText} wrote; null for none. */
export function parseLeafTail(text: string): LeafTail | null {
  const first = text.indexOf(' ');
  if (first < 0) return null;
  const second = text.indexOf(' ', first + 1);
  const previous = second + 1 === text.length ? null : text.slice(second + 1);
  return { instance: text.slice(0, first), revision: Number(text.slice(first + 1, second)), previous };
}

const revisionName = ',"revision":';
const previousName = ',"previous":';
const nothing = 'null';
const formForm = /^\},"form":"siyi-leaf\/[12]","instance":"$/;
/** Of `},"form":"siyi-leaf/1","instance":` without the quotation mark behind it. */
const formLength = 34;
const instanceForm = /^[!#-[\]-~]{1,64}$/;
const revisionForm = /^[1-9]\d{0,14}$/;
const hashDigits = 64;
const hashForm = /^[0-9a-f]{64}$/;
const quote = '"'.charCodeAt(0);
/** The fixed parts, an instance of 64 characters, a hash, and a revision of 15 digits. */
const longest = 240;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
