import { splitProof } from '../audit/proof-parts.ts';
import type { OfflineProof } from '../contract/receipt-view.ts';

/** Bytes of one part: a QR code of version 22 at level M, whose modules are half a millimetre wide at 52 mm, so that any phone reads it from paper. */
const partBytes = 760;

/** More codes than this nobody scans one after the other. */
const mostParts = 12;

/** The proof of a receipt in parts for QR codes: the fullest that fits. */
export function offlineParts(code: string, closed: string, opened: string | null): OfflineProof {
  for (const [of, proof] of [
    ['opened', opened],
    ['closed', closed],
  ] as const) {
    const parts = proof === null ? [] : splitProof(proof, code, partBytes);
    if (parts.length > 0 && parts.length <= mostParts) return { of, parts };
  }
  return { of: 'none', parts: [] };
}
