import type { ReadNode } from '../../src/audit/subtree.ts';
import { sha256 } from '../../src/kernel/digest.ts';

/** The tree hash as RFC 6962 §2.1 defines it, word by word: nothing of it is shared with the product but SHA-256. `leaves` are the data. */
export function plainRoot(leaves: readonly (string | Uint8Array)[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256('');
  if (leaves.length === 1) return sha256(new Uint8Array([0]), first);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(new Uint8Array([1]), plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

/** The nodes of the tree over these leaves. Refuses a node that is not whole. */
export function plainNodes(leaves: readonly (string | Uint8Array)[]): ReadNode {
  const known = new Map<string, Uint8Array>();
  return (level, index) => {
    const key = `${level}/${index}`;
    const [start, end] = [index * 2 ** level, (index + 1) * 2 ** level];
    if (end > leaves.length) throw new RangeError(`node ${key} is not whole`);
    const hash = known.get(key) ?? plainRoot(leaves.slice(start, end));
    known.set(key, hash);
    return hash;
  };
}
