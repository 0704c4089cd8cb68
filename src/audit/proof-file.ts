import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { parseWholeNumber } from '../kernel/whole-number.ts';
import { hashBytes } from './tree-hash.ts';

/** A proof on its own (C2SP tlog-proof): the place of an entry, its way to the root and the signed checkpoint. `extra` is not proved by it. */
export interface ProofFile {
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}

/** A proof as the text of a `.tlog-proof` file. */
export function formatProofFile({ extra, index, proof, checkpoint }: ProofFile): string {
  const lines = [title, ...(extra === null ? [] : [`extra ${encodeBase64(extra)}`]), `index ${index}`, ...proof.map(encodeBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/**
 * Reads a `.tlog-proof` file, of at most 2^24 characters. The checkpoint is passed on as it stands, for `openCheckpoint` to read.
 *
 * @throws {Failure} PROOF_INVALID with `part`: `size`, `title`, `extra`, `index`, `proof` (a hash that is none, or more than 63), `checkpoint`
 *   (no blank line, or nothing behind it)
 */
export function parseProofFile(text: string): ProofFile {
  if (text.length > fileLength) throw invalid('size');
  const blank = text.indexOf('\n\n');
  const checkpoint = text.slice(blank + 2);
  if (blank < 0 || checkpoint === '') throw invalid('checkpoint');
  const lines = text.slice(0, blank).split('\n');
  if (lines.shift() !== title) throw invalid('title');
  const extra = lines[0]?.startsWith(extraWord) === true ? extraOf(lines.shift() as string) : null;
  const [first = '', ...hashes] = lines;
  const index = first.startsWith(indexWord) ? parseWholeNumber(first.slice(indexWord.length)) : null;
  if (index === null) throw invalid('index');
  if (hashes.length > longestProof) throw invalid('proof');
  return { extra, index, proof: hashes.map(hashOf), checkpoint };
}

const title = 'c2sp.org/tlog-proof@v1';
const extraWord = 'extra ';
const indexWord = 'index ';
const fileLength = 2 ** 24;
const longestProof = 63;

function extraOf(line: string): Uint8Array {
  const bytes = decodeBase64(line.slice(extraWord.length));
  if (bytes === null) throw invalid('extra');
  return bytes;
}

function hashOf(line: string): Uint8Array {
  const hash = decodeBase64(line);
  if (hash?.length !== hashBytes) throw invalid('proof');
  return hash;
}

function invalid(part: string): Failure {
  return new Failure('PROOF_INVALID', { part });
}
