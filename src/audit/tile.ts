import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { parseWholeNumber } from '../kernel/whole-number.ts';

/** Hashes of a full tile, and entries of a full bundle (C2SP tlog-tiles). */
export const tileWidth = 256;

/** Which tile: its level (`entries` for a bundle of entries), its number in the level from 0, and how many hashes it holds. */
export interface Tile {
  readonly level: number | 'entries';
  readonly number: number;
  readonly width: number;
}

/** The path of a tile under a ledger's prefix: `tile/0/x001/067`, `tile/0/273.p/112`, `tile/entries/000`. */
export function tilePath(level: number | 'entries', number: number, width: number = tileWidth): string {
  invariant(level === 'entries' || (Number.isInteger(level) && level >= 0 && level <= highestLevel), 'a level of tiles');
  invariant(Number.isSafeInteger(number) && number >= 0 && Number.isInteger(width) && width >= 1 && width <= tileWidth, 'a tile');
  const digits = String(number);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const path = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
  return `tile/${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** The tile that a path names, or null where no tile is written so: each tile has one path. */
export function parseTilePath(path: string): Tile | null {
  const [, first = '', groups = '', partial] = pathForm.exec(path) ?? [];
  const level = first === 'entries' ? first : parseWholeNumber(first);
  const number = parseWholeNumber(groups.replace(/[x/]/g, '').replace(/^0+(?=\d)/, ''));
  const width = partial === undefined ? tileWidth : parseWholeNumber(partial);
  if (level === null || number === null || width === null || width < 1) return null;
  if ((level !== 'entries' && level > highestLevel) || (partial !== undefined && width >= tileWidth)) return null;
  return tilePath(level, number, width) === path ? { level, number, width } : null;
}

/**
 * The tiles of hashes of a tree of `size` leaves, level by level from the leaves, the last of each as wide as it is by then. Bundles of
 * entries are those of level 0.
 */
export function* tilesOf(size: number): Generator<{ readonly level: number; readonly number: number; readonly width: number }> {
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth)) {
    for (let number = 0; number * tileWidth < hashes; number += 1) {
      yield { level, number, width: Math.min(tileWidth, hashes - number * tileWidth) };
    }
  }
}

/** A bundle of entries: each behind its length as a big-endian uint16. An entry has at most 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    invariant(entry.length <= 0xffff, 'an entry that a bundle can hold');
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length & 0xff;
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/**
 * The entries of a bundle, as views of its bytes.
 *
 * @throws {Failure} PROOF_INVALID when it ends within an entry or holds more than 256
 */
export function decodeBundle(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at + 2;
    const end = start + (bytes[at] as number) * 256 + (bytes[at + 1] ?? Number.NaN);
    if (!(end <= bytes.length) || entries.length === tileWidth) throw new Failure('PROOF_INVALID', { part: 'bundle' });
    entries.push(bytes.subarray(start, end));
    at = end;
  }
  return entries;
}

/** The highest level that a path may name. */
const highestLevel = 63;

const pathForm = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;
