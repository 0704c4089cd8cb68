import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { parseWholeNumber } from '../kernel/whole-number.ts';
import { hashBytes } from './tree-hash.ts';

/** What a witness is asked: to cosign a checkpoint that only adds to the one it cosigned last. */
export interface WitnessRequest {
  /** Leaves of the checkpoint that it cosigned last; 0 when it never did. */
  readonly oldSize: number;
  /** The consistency proof from there, at most 63 hashes. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** The media type in which a witness tells its own size with the status 409. */
export const sizeMediaType = 'text/x.tlog.size';

/** The body of `add-checkpoint` (C2SP tlog-witness). */
export function formatWitnessRequest({ oldSize, proof, checkpoint }: WitnessRequest): string {
  invariant(Number.isSafeInteger(oldSize) && oldSize >= 0 && proof.length <= mostHashes, 'a size and a proof that can be asked');
  return `old ${oldSize}\n${proof.map((hash) => `${encodeBase64(hash)}\n`).join('')}\n${checkpoint}`;
}

/**
 * Reads the body of `add-checkpoint`. The checkpoint is left as it is, for whoever verifies it.
 *
 * @throws {Failure} PROOF_INVALID with `part`: `old`, `hash`, `length` (more than 63 hashes), `checkpoint` (no empty line before it)
 */
export function parseWitnessRequest(body: string): WitnessRequest {
  const end = body.indexOf('\n\n');
  if (end < 0) throw invalid('checkpoint');
  const [first = '', ...hashes] = body.slice(0, end).split('\n');
  const oldSize = first.startsWith('old ') ? parseWholeNumber(first.slice('old '.length)) : null;
  if (oldSize === null) throw invalid('old');
  if (hashes.length > mostHashes) throw invalid('length');
  const proof = hashes.map((text) => {
    const hash = decodeBase64(text);
    if (hash?.length !== hashBytes) throw invalid('hash');
    return hash;
  });
  return { oldSize, proof, checkpoint: body.slice(end + 2) };
}

/** The body of the answer 409: how many leaves the checkpoint has that the witness cosigned last. */
export function formatWitnessSize(size: number): string {
  return `${size}\n`;
}

/**
 * Reads the body of the answer 409.
 *
 * @throws {Failure} PROOF_INVALID with `part` `size`
 */
export function parseWitnessSize(body: string): number {
  const size = body.endsWith('\n') ? parseWholeNumber(body.slice(0, -1)) : null;
  if (size === null) throw invalid('size');
  return size;
}

const mostHashes = 63;

function invalid(part: string): Failure {
  return new Failure('PROOF_INVALID', { part });
}
