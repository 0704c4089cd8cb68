import { checkpointText } from '../../src/audit/checkpoint.ts';
import { consistencyProof } from '../../src/audit/consistency.ts';
import { formatNote } from '../../src/audit/note.ts';
import { noteSignature, verifierOf } from '../../src/audit/sign-note.ts';
import { formatWitnessRequest } from '../../src/audit/witness-request.ts';
import type { VerifierKey } from '../../src/audit/vkey.ts';
import { plainNodes, plainRoot } from './plain-tree.ts';

/** A ledger as large as one likes, for whoever watches ledgers. */
export interface GrowingLedger {
  readonly origin: string;
  readonly key: VerifierKey;
  /** The signed checkpoint of its first `size` leaves. */
  readonly signed: (size: number) => string;
  /** What it asks a witness that cosigned `oldSize` last. */
  readonly asks: (oldSize: number, size: number) => string;
  readonly root: (size: number) => Uint8Array;
}

/** A ledger whose leaves from `forkedAt` on are other ones than those of the ledger of the same origin without it. */
export function growingLedger(origin = 'siyi.example/610114/2026', seed = new Uint8Array(32).fill(7), forkedAt = Infinity): GrowingLedger {
  const most = 80;
  const leaves = Array.from({ length: most }, (_, at) => (at < forkedAt ? `leaf ${at}` : `another leaf ${at}`));
  const nodes = plainNodes(leaves);
  const root = (size: number) => plainRoot(leaves.slice(0, size));
  const signed = (size: number) => {
    const text = checkpointText({ origin, size, root: root(size) });
    return formatNote(text, [noteSignature(text, { name: origin, seed })]);
  };
  const asks = (oldSize: number, size: number) =>
    formatWitnessRequest({ oldSize, proof: consistencyProof(oldSize, size, nodes), checkpoint: signed(size) });
  return { origin, key: verifierOf({ name: origin, seed }), signed, asks, root };
}
