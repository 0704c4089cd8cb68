import { readFileSync } from 'node:fs';
import { checkpointText } from '../../src/audit/checkpoint.ts';
import { cosign } from '../../src/audit/cosignature.ts';
import { publicKeyOf } from '../../src/audit/ed25519.ts';
import { inclusionProof } from '../../src/audit/inclusion.ts';
import { leafBytes, leafHash, saltLength } from '../../src/audit/leaf.ts';
import { formatNote } from '../../src/audit/note.ts';
import { noteSignature } from '../../src/audit/sign-note.ts';
import { rootAt, type ReadNode } from '../../src/audit/subtree.ts';
import { encodeBundle, tilePath, tilesOf, tileWidth } from '../../src/audit/tile.ts';
import { nodeHash } from '../../src/audit/tree-hash.ts';
import { formatVkey, vkeyOf } from '../../src/audit/vkey.ts';
import { sha256 } from '../../src/kernel/digest.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { namedFiles } from '../../src/kernel/named-files.ts';

/** An entry with the salts and the link that its leaf was made with. */
export interface LedgerEntry {
  readonly entry: Entry;
  readonly salts: Uint8Array;
  readonly previous: string | null;
  readonly leaf: string;
}

/** A ledger of 样例 in memory, signed by keys that anyone can make again. */
export interface SampleLedger {
  readonly origin: string;
  readonly entries: readonly LedgerEntry[];
  readonly size: number;
  /** The ledger's verifier key, and the witness's. */
  readonly vkey: string;
  readonly witness: string;
  readonly nodes: ReadNode;
  proof(index: number): readonly Uint8Array[];
  /** Signed, and cosigned where asked; of its first `size` leaves when that is given. */
  checkpoint(how?: { readonly size?: number; readonly witnessed?: boolean }): string;
  /** Its files as C2SP tlog-tiles lays them out, the checkpoint among them. */
  files(how?: { readonly witnessed?: boolean }): Map<string, Uint8Array>;
}

const seed = sha256('样例 ledger key');
const witnessSeed = sha256('样例 witness key');

/** Builds it in the plainest way there is, by other code than the verifier's. */
export function sampleLedger(entries: readonly LedgerEntry[], origin = 'siyi.example/610114/2026'): SampleLedger {
  const leaves = entries.map(({ leaf }) => leafHash(leaf));
  const known = new Map<string, Uint8Array>();
  const nodes: ReadNode = (level, index) => {
    if (level === 0) return leaves[index] as Uint8Array;
    const name = `${String(level)}/${String(index)}`;
    const hash = known.get(name) ?? nodeHash(nodes(level - 1, 2 * index), nodes(level - 1, 2 * index + 1));
    known.set(name, hash);
    return hash;
  };
  const checkpoint: SampleLedger['checkpoint'] = ({ size = entries.length, witnessed = false } = {}) => {
    const text = checkpointText({ origin, size, root: rootAt(size, nodes) });
    const own = noteSignature(text, { name: origin, seed });
    const lines = witnessed ? [own, cosign({ text }, { name: 'witness.example', seed: witnessSeed, time: 1_780_000_000 })] : [own];
    return formatNote(text, lines);
  };
  return {
    origin,
    entries,
    size: entries.length,
    vkey: formatVkey(vkeyOf(origin, 'ed25519', publicKeyOf(seed))),
    witness: formatVkey(vkeyOf('witness.example', 'cosignature', publicKeyOf(witnessSeed))),
    nodes,
    proof: (index) => inclusionProof(index, entries.length, nodes),
    checkpoint,
    files(how) {
      const files = new Map<string, Uint8Array>([['checkpoint', Buffer.from(checkpoint(how))]]);
      for (const { level, number, width } of tilesOf(entries.length)) {
        const hashes = Array.from({ length: width }, (_, at) => nodes(8 * level, number * tileWidth + at));
        files.set(tilePath(level, number, width), Buffer.concat(hashes));
        if (level > 0) continue;
        const bundle = entries.slice(number * tileWidth, number * tileWidth + width).map(({ leaf }) => Buffer.from(leaf));
        files.set(tilePath('entries', number, width), encodeBundle(bundle));
      }
      return files;
    },
  };
}

/** Entries one after another as leaves, each linked to the one before of its matter. */
export function linked(entries: readonly Entry[]): readonly LedgerEntry[] {
  const last = new Map<string, string>();
  return entries.map((entry) => {
    const previous = last.get(entry.instance) ?? null;
    const salts = Buffer.alloc(saltLength(entry), sha256(`样例 salts ${entry.instance} ${String(entry.revision)}`));
    const leaf = leafBytes(entry, salts, previous);
    last.set(entry.instance, leafHash(leaf).toString('hex'));
    return { entry, salts, previous, leaf };
  });
}

/** Matters of 样例 with what they rest on. */
export interface SampleMatters {
  readonly entries: readonly Entry[];
  readonly flows: ReadonlyMap<string, JsonObject>;
  /** The bytes of every file that an entry names, by hash. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/**
 * Matters of the golden journals, with the flows that they followed, their entries interleaved as a ledger has them. The journals name files that were
 * never there: each gets bytes of its own, and is named by their hash instead.
 */
export function goldenMatters(names: readonly string[]): SampleMatters {
  const golden = new URL('../golden/', import.meta.url);
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, golden), 'utf8')) as unknown;
  const journals = names.map((name) => read(`journals/${name}.json`) as { readonly flow: string; readonly entries: readonly Entry[] });
  const flows = new Map(journals.map(({ flow }) => [flow, read(`flows/${flow}.json`) as JsonObject]));
  const longest = Math.max(...journals.map(({ entries }) => entries.length));
  const rounds = Array.from({ length: longest }, (_, at) => journals.flatMap(({ entries }) => entries.slice(at, at + 1)));
  const named = (entry: Entry) =>
    entry.type === 'matter.opened' ? { ...entry, data: { title: '样例办件', item: 'GG-01', ...entry.data } } : entry;
  let text = JSON.stringify(rounds.flat().map(named));
  const attachments = new Map<string, Uint8Array>();
  for (const hash of new Set(rounds.flat().flatMap(({ data }) => namedFiles(data)))) {
    const bytes = Buffer.from(`样例附件 ${hash}`);
    attachments.set(sha256(bytes).toString('hex'), bytes);
    text = text.replaceAll(hash, sha256(bytes).toString('hex'));
  }
  return { entries: JSON.parse(text) as readonly Entry[], flows, attachments };
}
