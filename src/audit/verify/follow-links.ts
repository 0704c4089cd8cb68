import { encodeHex } from '../../kernel/hex.ts';
import { hashBytes } from '../tree-hash.ts';
import type { Findings } from './findings.ts';
import type { HashedBundle } from './hash-bundle.ts';
import type { Place } from './report.ts';

/** Follows the links of every matter through a ledger, bundle by bundle. */
export interface Links {
  /** Told of the next bundle, in the order of the ledger; `first` is the place of its first leaf. */
  follow(bundle: HashedBundle, first: number, place: Place): void;
}

/**
 * Every leaf must name the hash of the leaf before it in its matter, and be the next of it. Remembers one hash for each matter. A matter
 * that began in another ledger is taken up where it comes in, and told as such.
 */
export function followLinks(findings: Findings): Links {
  const last = rememberLast();
  return {
    follow({ hashes, tails }, first, place) {
      const instances = tails.instances.split('\n');
      const [own, previous] = [wordsOf(hashes), wordsOf(tails.previous)];
      let links = 0;
      for (let leaf = 0; leaf * hashBytes < hashes.length; leaf += 1) {
        const revision = tails.revisions[leaf] as number;
        const index = first + leaf;
        if (revision === 0) {
          findings.add('leafInvalid', { ...place, index });
          continue;
        }
        const instance = instances[leaf] as string;
        const matter = last.matterOf(instance);
        const before = last.revisionOf(matter);
        if (before > 0) {
          links += 1;
          const at = (): Place => ({ ...place, index, instance, revision });
          if (revision !== before + 1) findings.add('revisionGap', at(), { needed: String(before + 1), got: String(revision) });
          if (!last.isLast(matter, previous, leaf))
            findings.add('linkBroken', at(), {
              needed: last.hexOf(matter),
              got: revision === 1 ? 'null' : encodeHex(tails.previous.slice(leaf * hashBytes, (leaf + 1) * hashBytes)),
            });
        } else if (revision !== 1) findings.add('linkElsewhere', { ...place, index, instance, revision });
        last.set(matter, revision, own, leaf);
      }
      findings.count('links', links);
    },
  };
}

/** The last revision and hash of every matter, without an object for each: a ledger has hundreds of thousands. */
function rememberLast() {
  const matters = new Map<string, number>();
  const revisions: number[] = [];
  let kept = new Int32Array(1024 * hashWords);
  return {
    /** The number of a matter, from 0; a new one for one that was not met. */
    matterOf(instance: string): number {
      const known = matters.get(instance);
      if (known !== undefined) return known;
      const matter = revisions.length;
      matters.set(instance, matter);
      revisions.push(0);
      if (revisions.length * hashWords > kept.length) {
        const larger = new Int32Array(kept.length * 2);
        larger.set(kept);
        kept = larger;
      }
      return matter;
    },
    /** 0 for a matter without one. */
    revisionOf: (matter: number) => revisions[matter] as number,
    hexOf: (matter: number) => encodeHex(new Uint8Array(kept.buffer, matter * hashBytes, hashBytes)),
    /** Whether the hash with that number in `words` is the last of the matter. */
    isLast(matter: number, words: Int32Array, hash: number): boolean {
      for (let at = 0; at < hashWords; at += 1) if (kept[matter * hashWords + at] !== words[hash * hashWords + at]) return false;
      return true;
    },
    set(matter: number, revision: number, words: Int32Array, hash: number) {
      revisions[matter] = revision;
      for (let at = 0; at < hashWords; at += 1) kept[matter * hashWords + at] = words[hash * hashWords + at] as number;
    },
  };
}

/** Hashes four bytes at a time, in whatever order the machine has them: they are only compared. */
function wordsOf(hashes: Uint8Array): Int32Array {
  const aligned = hashes.byteOffset % wordBytes === 0 ? hashes : hashes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / wordBytes);
}

const wordBytes = 4;
const hashWords = hashBytes / wordBytes;
