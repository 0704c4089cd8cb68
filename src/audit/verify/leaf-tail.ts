import { latin1Text } from '../../kernel/latin1-text.ts';
import { encodeUtf8 } from '../../kernel/utf8.ts';
import { tileWidth } from '../tile.ts';
import { hashBytes } from '../tree-hash.ts';

/**
 * What the leaves of a bundle say in the open: their matters, their places in them, and the hashes of the leaves before. In a form that is
 * quickly made and quickly passed from one thread to another.
 */
export interface LeafTails {
  /** A line for each leaf, in their order; empty for what is no leaf of ours. */
  readonly instances: string;
  /** 0 for what is no leaf of ours. */
  readonly revisions: Float64Array;
  /** 32 bytes each; all zero for the first leaf of a matter, which names none. */
  readonly previous: Uint8Array;
}

/** Reads the tails of a bundle's leaves, one after another. */
export interface TailReader {
  /** Reads the next leaf, which lies from `start` to before `end`. */
  add(bytes: Uint8Array, start: number, end: number): void;
  /** The tails of all that were read. */
  finish(): LeafTails;
}

/**
 * Reads the tails of at most 256 leaves. Canonical JSON puts form, instance, previous and revision behind the commitments, so that the links
 * of a million leaves can be followed without parsing any. Byte by byte from the end: a text of each leaf's end would take as long as its hash.
 */
export function readTails(width: number): TailReader {
  const revisions = new Float64Array(width);
  const previous = new Uint8Array(width * hashBytes);
  let leaves = 0;
  let written = 0;
  return {
    add(bytes, start, end) {
      const digits = digitsBefore(bytes, end - 1);
      const revision = revisionOf(bytes, digits, end);
      const place = revision === 0 ? 0 : linkBefore(bytes, digits - revisionName.length, { previous, at: leaves * hashBytes, revision });
      const opening = place === 0 ? 0 : instanceBefore(bytes, place - previousName.length, start);
      if (opening > 0) {
        revisions[leaves] = revision;
        const closing = place - previousName.length;
        for (let at = opening; at < closing; at += 1, written += 1) lines[written] = bytes[at] as number;
      }
      lines[written] = lineFeed;
      written += 1;
      leaves += 1;
    },
    finish: () => ({ instances: latin1Text(lines, 0, written), revisions, previous }),
  };
}

/** Where the digits begin that end before `end`. */
function digitsBefore(bytes: Uint8Array, end: number): number {
  let at = end;
  while (isDigit(bytes[at - 1])) at -= 1;
  return at;
}

/** The revision in the digits from `digits` on, with which a leaf ends; 0 where it does not. */
function revisionOf(bytes: Uint8Array, digits: number, end: number): number {
  const length = end - 1 - digits;
  if (length < 1 || length > revisionDigits || bytes[digits] === zero || bytes[end - 1] !== brace) return 0;
  let revision = 0;
  for (let at = digits; at < end - 1; at += 1) revision = revision * 10 + ((bytes[at] as number) - zero);
  return revision;
}

/**
 * Reads the link before `,"revision":` at `name`, and writes it into its place.
 *
 * @returns where it begins; 0 for none, or one that does not fit the revision
 */
function linkBefore(bytes: Uint8Array, name: number, { previous, at, revision }: LinkPlace): number {
  if (!standsAt(bytes, name, revisionName)) return 0;
  if (revision === 1) return standsAt(bytes, name - nothing.length, nothing) ? name - nothing.length : 0;
  const start = name - linkLength;
  if (bytes[start] !== quote || bytes[name - 1] !== quote) return 0;
  for (let byte = 0; byte < hashBytes; byte += 1) {
    const high = hexDigits[bytes[start + 1 + 2 * byte] as number] as number;
    const low = hexDigits[bytes[start + 2 + 2 * byte] as number] as number;
    if ((high | low) > 0xf) return 0;
    previous[at + byte] = high * 16 + low;
  }
  return start;
}

interface LinkPlace {
  readonly previous: Uint8Array;
  readonly at: number;
  readonly revision: number;
}

/** Where the instance begins that ends before `","previous":` at `name`, in a leaf of ours that begins not before `start`; 0 for none. */
function instanceBefore(bytes: Uint8Array, name: number, start: number): number {
  if (!standsAt(bytes, name, previousName)) return 0;
  let at = name;
  while (isOfInstance(bytes[at - 1]) && name - at < instanceLength) at -= 1;
  const version = at - instanceName.length - 1;
  const isLeaf = standsAt(bytes, version + 1, instanceName) && standsAt(bytes, version - formName.length, formName);
  const isKnown = bytes[version] === zero + 1 || bytes[version] === zero + 2;
  return at < name && isLeaf && isKnown && version - formName.length >= start ? at : 0;
}

function standsAt(bytes: Uint8Array, start: number, text: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text[at]) return false;
  return true;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= zero + 9;
}

/** Visible ASCII that canonical JSON does not escape. */
function isOfInstance(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && byte < 0x7f && byte !== quote && byte !== backslash;
}

const formName = encodeUtf8('},"form":"siyi-leaf/');
const instanceName = encodeUtf8('","instance":"');
/** With the quotation mark that ends the instance. */
const previousName = encodeUtf8('","previous":');
const revisionName = encodeUtf8(',"revision":');
const nothing = encodeUtf8('null');
const [brace, quote, backslash, zero, lineFeed] = encodeUtf8('}"\\0\n') as unknown as readonly [number, number, number, number, number];
const instanceLength = 64;
const revisionDigits = 15;
/** A hash in hex between quotation marks. */
const linkLength = 2 * hashBytes + 2;
/** What each byte is as a lower-case digit of hex; 255 for none. */
const hexDigits = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit += 1) hexDigits[digit.toString(16).charCodeAt(0)] = digit;
/** Used again for every bundle. */
const lines = new Uint8Array(tileWidth * (instanceLength + 1));
