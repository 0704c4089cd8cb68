import { decodeBase64 } from '../../kernel/base64.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { parseOpenedEntry, type OpenedEntry } from '../opened-entry.ts';
import { hashBytes } from '../tree-hash.ts';
import { misshapenField } from './misshapen-field.ts';
import { parseShallow } from './parse-shallow.ts';

/** A matter in an archive, `matters/<instance>.json`: how it stands as it was published, and every entry with its place in a ledger. */
export interface MatterFile {
  readonly form: 'siyi-matter/1';
  readonly instance: string;
  readonly organisation: string;
  readonly item: string;
  readonly title: string;
  readonly stage: string;
  readonly status: string;
  /** Null where fields are closed that it would show. */
  readonly snapshot: JsonObject | null;
  readonly deadlines: Readonly<Record<string, string>>;
  readonly entries: readonly ProvenEntry[];
}

/** An entry as far as it is open, its ledger, its place there, and its inclusion proof (base64) under that ledger's checkpoint. */
export interface ProvenEntry {
  readonly opened: OpenedEntry;
  readonly ledger: string;
  readonly index: number;
  readonly proof: readonly string[];
}

/** A matter's file as it is written: canonical JSON (RFC 8785), so that one matter has one text. */
export function formatMatterFile(matter: MatterFile): string {
  return canonicalJson(matter as unknown as Json);
}

/**
 * Reads what {@link formatMatterFile} wrote, and nothing else. Says nothing about whether it is true.
 *
 * @throws {Failure} OPENING_INVALID with `at`, the place where it is wrong
 */
export function parseMatterFile(text: string): MatterFile {
  const value = canonicalValue(text);
  if (!isObject(value) || value['form'] !== 'siyi-matter/1' || Object.keys(value).length !== memberCount) throw invalid('form');
  for (const name of ['instance', 'organisation', 'item', 'title', 'stage', 'status']) {
    if (typeof value[name] !== 'string') throw invalid(name);
  }
  const { snapshot, deadlines, entries } = value;
  if (snapshot !== null && !isObject(snapshot)) throw invalid('snapshot');
  if (!isObject(deadlines) || !Object.values(deadlines).every((due) => typeof due === 'string')) throw invalid('deadlines');
  if (!Array.isArray(entries) || entries.length === 0) throw invalid('entries');
  for (const [at, entry] of (entries as readonly Json[]).entries()) assertEntry(entry, at);
  return value as unknown as MatterFile;
}

/** The hashes of an entry's inclusion proof. */
export function proofHashes(entry: ProvenEntry): readonly Uint8Array[] {
  return entry.proof.map((hash) => decodeBase64(hash) ?? new Uint8Array());
}

const memberCount = 10;
const entryMemberCount = 4;

function assertEntry(entry: Json, at: number): void {
  const place = `entries.${String(at)}`;
  if (!isObject(entry) || Object.keys(entry).length !== entryMemberCount) throw invalid(place);
  const { opened, ledger, index, proof } = entry;
  if (typeof ledger !== 'string') throw invalid(`${place}.ledger`);
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) throw invalid(`${place}.index`);
  const isProof = Array.isArray(proof) && proof.every((hash) => typeof hash === 'string' && decodeBase64(hash)?.length === hashBytes);
  if (!isProof) throw invalid(`${place}.proof`);
  const misshapen = misshapenField(parseOpenedEntry(canonicalJson(opened ?? null)));
  if (misshapen !== null) throw invalid(`${place}.${misshapen}`);
}

function canonicalValue(text: string): Json {
  const value = parseShallow(text);
  if (canonicalJson(value) === text) return value;
  throw invalid('');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(at: string): Failure {
  return new Failure('OPENING_INVALID', { at });
}
