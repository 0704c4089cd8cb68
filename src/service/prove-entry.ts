import { inclusionProof } from '../audit/inclusion.ts';
import type { Instant } from '../kernel/instant.ts';
import { findPlace } from '../store/ledger/find-place.ts';
import { readNodes } from '../store/ledger/read-nodes.ts';
import { readTile } from '../store/ledger/read-tile.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { publishedCheckpoint } from './published-checkpoint.ts';

/** That an entry stands in a ledger: all that `verifyInclusion` and `openCheckpoint` need. */
export interface EntryProof {
  readonly origin: string;
  /** Its place, from 0, in the tree of the first `size` leaves, and the hashes from its sibling upwards. */
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note of that tree's head, with the cosignatures that came for it. */
  readonly checkpoint: string;
  /** When that head was signed. */
  readonly signedAt: Instant;
  /** The hash of its leaf, as it stands in the tree. */
  readonly leaf: Uint8Array;
}

/** Proves an entry by the last signed head that covers it, one with enough witnesses where there is such; null while none covers it. */
export function proveEntry(context: ServiceContext, instance: string, revision: number): Promise<EntryProof | null> {
  return context.store.read(() => provedEntry(context, instance, revision));
}

/** {@link proveEntry} as part of a larger unit of work. */
export function* provedEntry({ ledger: { policy } }: ServiceContext, instance: string, revision: number): Work<EntryProof | null> {
  const place = yield* findPlace(instance, revision);
  if (place === null) return null;
  const { ledger, position } = place;
  const head = yield* publishedCheckpoint(ledger, policy, position);
  if (head === null) return null;
  const proof = yield* readNodes(ledger.key, ledger.size, (node) => inclusionProof(position, head.size, node));
  const tile = yield* readTile(ledger.key, 0, Math.floor(position / 256));
  const leaf = tile.slice((position % 256) * 32, (position % 256) * 32 + 32);
  return { origin: ledger.origin, index: position, size: head.size, proof, checkpoint: head.note, signedAt: head.signedAt, leaf };
}
