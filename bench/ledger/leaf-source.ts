import { leafBytes, leafHash, saltLength } from '../../src/audit/leaf.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import { invariant } from '../../src/kernel/invariant.ts';

/** Makes the leaves of a ledger, one after another. */
export interface LeafSource {
  next(): { readonly leaf: Uint8Array; readonly hash: Uint8Array };
}

/**
 * Leaves as those of a real matter, of one matter after another. A thousand matters run at a time, so that the leaves of one lie as far apart as in a
 * ledger of a district. Every link holds; commitments are those of the matter that was given.
 */
export function leafSource(entries: readonly Entry[]): LeafSource {
  const heads = entries.map((entry) => {
    const leaf = leafBytes(entry, Buffer.alloc(saltLength(entry), 7), null);
    const [head, behind] = leaf.split('"instance":"');
    invariant(head !== undefined && behind !== undefined, 'a leaf that tells its matter');
    return `${head}"instance":"`;
  });
  const [first] = entries;
  invariant(first !== undefined, 'a matter with entries');
  const running = Array.from({ length: 1000 }, () => ({ instance: '', revision: heads.length, previous: 'null' }));
  let begun = 0;
  let turn = 0;
  return {
    next() {
      const matter = running[turn % running.length] as (typeof running)[number];
      turn += 1;
      if (matter.revision === heads.length) {
        matter.instance = first.instance.slice(0, -8) + begun.toString(16).padStart(8, '0');
        begun += 1;
        matter.revision = 0;
        matter.previous = 'null';
      }
      const head = heads[matter.revision] ?? '';
      matter.revision += 1;
      const leaf = Buffer.from(`${head}${matter.instance}","previous":${matter.previous},"revision":${matter.revision}}`);
      const hash = leafHash(leaf);
      matter.previous = `"${hash.toString('hex')}"`;
      return { leaf, hash };
    },
  };
}
