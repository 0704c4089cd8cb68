import { equalBytes } from '../../kernel/equal-bytes.ts';
import { encodeHex } from '../../kernel/hex.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { tilePath, tileWidth } from '../tile.ts';
import { hashBytes } from '../tree-hash.ts';
import type { Findings } from './findings.ts';
import { followLinks } from './follow-links.ts';
import { growTiles } from './grow-tiles.ts';
import { hashLeaves, type HashedLeaf } from './hash-leaves.ts';
import type { Place } from './report.ts';

/** Where the tiles of a ledger are read: by their path (`tile/0/000`), null for one that is not there. */
export interface TileSource {
  read(path: string): Promise<Uint8Array | null>;
}

/** How far a check has come, in leaves or bytes of all. */
export type HowFar = (done: number, total: number) => void;

/** What a check of a whole ledger may be told and asked. */
export interface TreeCheck {
  readonly findings: Findings;
  readonly checkpoint: Checkpoint;
  readonly source: TileSource;
  readonly place: Place;
  readonly progress: HowFar;
}

/**
 * Checks a whole ledger against its checkpoint, bundle by bundle, so that no more than one of each level is in memory: every entry hashed to its
 * level-0 tile, every tile of every level built again and compared, the root, and every link of every matter.
 */
export async function checkTree({ findings, checkpoint, source, place, progress }: TreeCheck): Promise<void> {
  const { size, root } = checkpoint;
  const links = followLinks(findings);
  const heard: { level: number; number: number; hashes: Uint8Array }[] = [];
  const growth = growTiles((level, number, hashes) => {
    // Level 0 was compared leaf by leaf.
    if (level > 0) heard.push({ level, number, hashes: hashes.slice() });
  });
  const compareHeard = async (): Promise<void> => {
    for (const tile of heard.splice(0)) await compareTile({ findings, source, place, size }, tile);
  };
  for (let number = 0; number * tileWidth < size; number += 1) {
    const width = Math.min(tileWidth, size - number * tileWidth);
    const tile = await readWide(source, 0, number, width);
    const bundle = await readWide(source, 'entries', number, width);
    if (tile === null) findings.add('tileMissing', { ...place, file: tilePath(0, number, width) });
    if (bundle === null) findings.add('tileMissing', { ...place, file: tilePath('entries', number, width) });
    if (tile?.length === width * hashBytes) {
      growth.add(tile);
      if (heard.length > 0) await compareHeard();
    } else if (tile !== null) findings.add('tileDiffers', { ...place, file: tilePath(0, number, width) });
    if (tile?.length !== width * hashBytes) return;
    if (bundle !== null) checkBundle({ findings, place, links, tile }, bundle, number, width);
    progress(number * tileWidth + width, size);
  }
  const built = growth.finish();
  await compareHeard();
  if (!equalBytes(built, root)) findings.add('rootDiffers', place, { needed: encodeHex(root), got: encodeHex(built) });
}

interface BundleCheck {
  readonly findings: Findings;
  readonly place: Place;
  readonly links: ReturnType<typeof followLinks>;
  readonly tile: Uint8Array;
}

function checkBundle({ findings, place, links, tile }: BundleCheck, bundle: Uint8Array, number: number, width: number): void {
  const leaves = hashLeaves(bundle, width);
  if (leaves === null) {
    findings.add('bundleInvalid', { ...place, file: tilePath('entries', number, width) });
    return;
  }
  const hashes = encodeHex(tile);
  for (let at = 0; at < width; at += 1) {
    const { hash, tail } = leaves[at] as HashedLeaf;
    const index = number * tileWidth + at;
    // The place is made only where there is something to say of it: a million of them would cost more than the hashing.
    if (!hashes.startsWith(hash, at * 2 * hashBytes)) {
      const needed = hashes.slice(at * 2 * hashBytes, (at + 1) * 2 * hashBytes);
      findings.add('tileDiffers', { ...place, index, ...placeOf(tail) }, { needed, got: hash });
    }
    if (tail === null) findings.add('leafInvalid', { ...place, index });
    else links.follow(hash, tail, index, place);
  }
  findings.count('leaves', width);
}

function placeOf(tail: HashedLeaf['tail']): Place {
  return tail === null ? {} : { instance: tail.instance, revision: tail.revision };
}

async function compareTile(
  { findings, source, place, size }: { findings: Findings; source: TileSource; place: Place; size: number },
  { level, number, hashes }: { level: number; number: number; hashes: Uint8Array },
): Promise<void> {
  const width = hashes.length / hashBytes;
  const file = tilePath(level, number, width);
  const told = await readWide(source, level, number, width);
  if (told === null) findings.add('tileMissing', { ...place, file });
  else if (!equalBytes(told, hashes)) findings.add('tileDiffers', { ...place, file }, { needed: String(size) });
}

/** A tile of `width`; where only the full one is kept, its beginning (C2SP tlog-tiles lets a ledger drop partial tiles). */
async function readWide(source: TileSource, level: number | 'entries', number: number, width: number): Promise<Uint8Array | null> {
  const exact = await source.read(tilePath(level, number, width));
  if (exact !== null || width === tileWidth) return exact;
  const full = await source.read(tilePath(level, number));
  if (full === null) return null;
  return level === 'entries' ? beginningOf(full, width) : full.slice(0, width * hashBytes);
}

/** The first entries of a bundle. */
function beginningOf(bundle: Uint8Array, width: number): Uint8Array {
  let at = 0;
  for (let entries = 0; entries < width && at + 2 <= bundle.length; entries += 1) {
    at += 2 + (bundle[at] as number) * 256 + (bundle[at + 1] as number);
  }
  return bundle.slice(0, at);
}
