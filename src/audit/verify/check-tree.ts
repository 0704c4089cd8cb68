import { equalBytes } from '../../kernel/equal-bytes.ts';
import { encodeHex } from '../../kernel/hex.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { tilePath, tileWidth } from '../tile.ts';
import { hashBytes } from '../tree-hash.ts';
import type { Findings } from './findings.ts';
import { followLinks } from './follow-links.ts';
import { growTiles } from './grow-tiles.ts';
import { hashBundle, type BundleFault, type HashedBundle } from './hash-bundle.ts';
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
  readonly hashing?: Hashing | undefined;
}

/** Who reads and hashes bundles, in other threads for one, and how many may be under way at once. */
export interface Hashing {
  /** Hashes the bundle at a path, with exactly `width` entries. */
  hash(path: string, width: number): Promise<HashedBundle | BundleFault>;
  readonly atOnce: number;
}

/**
 * Checks a whole ledger against its checkpoint, bundle by bundle, so that no more than a few are in memory: every entry hashed to its level-0 tile, every
 * tile of every level built again and compared, the root, and every link of every matter.
 */
export async function checkTree(check: TreeCheck): Promise<void> {
  const { findings, checkpoint, place, progress } = check;
  const { size, root } = checkpoint;
  const links = followLinks(findings);
  const heard: BuiltTile[] = [];
  const growth = growTiles((level, number, hashes) => {
    // Level 0 was compared leaf by leaf.
    if (level > 0) heard.push({ level, number, hashes: hashes.slice() });
  });
  for await (const read of readBundles(check)) {
    const { number, width, tile } = read;
    if (tile?.length !== width * hashBytes) {
      findings.add(tile === null ? 'tileMissing' : 'tileDiffers', { ...place, file: tilePath(0, number, width) });
      return;
    }
    growth.add(tile, checkBundle({ findings, place, links }, { ...read, tile }));
    for (const built of heard.splice(0)) await compareTile(check, built);
    progress(number * tileWidth + width, size);
  }
  const built = growth.finish();
  for (const tile of heard) await compareTile(check, tile);
  if (!equalBytes(built, root)) findings.add('rootDiffers', place, { needed: encodeHex(root), got: encodeHex(built) });
}

interface ReadBundle {
  readonly number: number;
  readonly width: number;
  /** The level-0 tile as served; null for one that is not there. */
  readonly tile: Uint8Array | null;
  readonly hashed: HashedBundle | BundleFault;
}

/** The bundles in order, each hashed; some are read ahead while others are being hashed elsewhere. */
async function* readBundles({ checkpoint: { size }, source, hashing = hashingHere(source) }: TreeCheck): AsyncGenerator<ReadBundle> {
  const { atOnce } = hashing;
  const read = async (number: number): Promise<ReadBundle> => {
    const width = Math.min(tileWidth, size - number * tileWidth);
    const tile = await readWide(source, 0, number, width);
    return { number, width, tile, hashed: await hashWide(source, hashing, number, width) };
  };
  const ahead: Promise<ReadBundle>[] = [];
  for (let number = 0; number * tileWidth < size; number += 1) {
    const next = read(number);
    // Whoever waits for it hears what went wrong.
    next.catch(() => undefined);
    ahead.push(next);
    if (ahead.length >= atOnce) yield await (ahead.shift() as Promise<ReadBundle>);
  }
  while (ahead.length > 0) yield await (ahead.shift() as Promise<ReadBundle>);
}

/** Everything in this thread, one after another. */
function hashingHere(source: TileSource): Hashing {
  return {
    async hash(path, width) {
      const bundle = await source.read(path);
      return bundle === null ? 'missing' : hashBundle(bundle, width);
    },
    atOnce: 1,
  };
}

interface BundleCheck {
  readonly findings: Findings;
  readonly place: Place;
  readonly links: ReturnType<typeof followLinks>;
}

/** The root over the entries of a bundle where they hash to their tile and it is full, else null. Follows their links. */
function checkBundle(check: BundleCheck, { number, width, tile, hashed }: ReadBundle & { readonly tile: Uint8Array }): Uint8Array | null {
  const { findings, place, links } = check;
  if (typeof hashed === 'string') {
    findings.add(hashed === 'missing' ? 'tileMissing' : 'bundleInvalid', { ...place, file: tilePath('entries', number, width) });
    return null;
  }
  const first = number * tileWidth;
  const isSame = equalBytes(hashed.hashes, tile);
  if (!isSame) tellDifferent(findings, place, { first, tile, hashed });
  links.follow(hashed, first, place);
  findings.count('leaves', width);
  return isSame ? hashed.root : null;
}

/** Names every leaf that does not hash to what its tile has. */
function tellDifferent(
  findings: Findings,
  place: Place,
  { first, tile, hashed }: { readonly first: number; readonly tile: Uint8Array; readonly hashed: HashedBundle },
): void {
  const { instances, revisions } = hashed.tails;
  const names = instances.split('\n');
  for (const [at, revision] of revisions.entries()) {
    const [needed, got] = [tile, hashed.hashes].map((hashes) => encodeHex(hashes.slice(at * hashBytes, (at + 1) * hashBytes)));
    if (needed === undefined || got === undefined || needed === got) continue;
    const of = revision === 0 ? {} : { instance: names[at] ?? '', revision };
    findings.add('tileDiffers', { ...place, index: first + at, ...of }, { needed, got });
  }
}

interface BuiltTile {
  readonly level: number;
  readonly number: number;
  readonly hashes: Uint8Array;
}

async function compareTile({ findings, source, place }: TreeCheck, { level, number, hashes }: BuiltTile): Promise<void> {
  const width = hashes.length / hashBytes;
  const file = tilePath(level, number, width);
  const told = await readWide(source, level, number, width);
  if (told === null) findings.add('tileMissing', { ...place, file });
  else if (!equalBytes(told, hashes)) findings.add('tileDiffers', { ...place, file });
}

/** A tile of `width`; where only the full one is kept, its beginning (C2SP tlog-tiles lets a ledger drop partial tiles). */
async function readWide(source: TileSource, level: number, number: number, width: number): Promise<Uint8Array | null> {
  const exact = await source.read(tilePath(level, number, width));
  if (exact !== null || width === tileWidth) return exact;
  return (await source.read(tilePath(level, number)))?.slice(0, width * hashBytes) ?? null;
}

/** A bundle of `width`, hashed; where only the full one is kept, its beginning. */
async function hashWide(source: TileSource, hashing: Hashing, number: number, width: number): Promise<HashedBundle | BundleFault> {
  const hashed = await hashing.hash(tilePath('entries', number, width), width);
  if (hashed !== 'missing' || width === tileWidth) return hashed;
  const full = await source.read(tilePath('entries', number));
  return full === null ? 'missing' : hashBundle(beginningOf(full, width), width);
}

/** The first entries of a bundle. */
function beginningOf(bundle: Uint8Array, width: number): Uint8Array {
  let at = 0;
  for (let entries = 0; entries < width && at + 2 <= bundle.length; entries += 1) {
    at += 2 + (bundle[at] as number) * 256 + (bundle[at + 1] as number);
  }
  return bundle.slice(0, at);
}
