import type { Findings } from './findings.ts';
import type { LeafTail } from './leaf-tail.ts';
import type { Place } from './report.ts';

/** Follows the links of every matter through a ledger, leaf by leaf. */
export interface Links {
  /** Told of the next leaf, in the order of the ledger. */
  follow(hash: string, tail: LeafTail, index: number, place: Place): void;
}

/**
 * Every leaf must name the hash of the leaf before it in its matter, and be the next of it. Remembers one hash for each matter. A matter
 * that began in another ledger is taken up where it comes in, and told as such.
 */
export function followLinks(findings: Findings): Links {
  const last = new Map<string, { hash: string; revision: number }>();
  return {
    follow(hash, { instance, revision, previous }, index, place) {
      const before = last.get(instance);
      if (before === undefined) {
        if (revision !== 1) findings.add('linkElsewhere', { ...place, index, instance, revision });
        last.set(instance, { hash, revision });
        return;
      }
      findings.count('links');
      if (revision !== before.revision + 1) {
        findings.add(
          'revisionGap',
          { ...place, index, instance, revision },
          { needed: String(before.revision + 1), got: String(revision) },
        );
      }
      if (previous !== before.hash)
        findings.add('linkBroken', { ...place, index, instance, revision }, { needed: before.hash, got: String(previous) });
      before.hash = hash;
      before.revision = revision;
    },
  };
}
