import { canonicalJson } from '../kernel/canonical-json.ts';
import { wholeFields } from './fields.ts';
import type { Entry } from '../kernel/entry.ts';
import { Failure } from '../kernel/failure.ts';
import { decodeHex } from '../kernel/hex.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { fieldTexts } from './field-texts.ts';
import { leafText } from './leaf-text.ts';
import { commitmentOfOpened, isOpenedField, openField, saltBytes, type OpenedField } from './opened-field.ts';

/** An entry as it is handed over to be checked: each field shown with its salt, or only its commitment. It gives the very leaf that was recorded. */
export interface OpenedEntry {
  readonly form: 'siyi-opening/1';
  readonly instance: string;
  readonly revision: number;
  /** The hash of the leaf before, in hex; null for the first entry. */
  readonly previous: string | null;
  readonly fields: Readonly<Record<string, OpenedField>>;
}

/**
 * An entry opened as far as `shows` allows. What was erased stays closed.
 *
 * @param salts those that its leaf was made with, in field order
 * @param previous the hash of the leaf before, in hex; null for the first entry
 * @param shows whether the field of that name may be seen; a register's members are asked for as `data.register.<row>.<member>`
 */
export function openEntry(
  entry: Entry,
  salts: Uint8Array,
  previous: string | null,
  shows: (name: string) => boolean = () => true,
): OpenedEntry {
  const texts = fieldTexts(entry);
  invariant(salts.length === texts.length * saltBytes, 'one salt for each field');
  const fields = texts.map((field, at) => {
    const salt = salts.subarray(at * saltBytes, (at + 1) * saltBytes);
    return [field.name, openField({ ...field, salt }, shows)] as const;
  });
  return { form, instance: entry.instance, revision: entry.revision, previous, fields: Object.fromEntries(fields) };
}

/** The bytes of the leaf of an opened entry, recomputed from what is shown and from the commitments of what is not. */
export function leafOfOpened(opened: OpenedEntry): string {
  const names = Object.keys(opened.fields).sort();
  const commitments = names.map((name) => [name, commitmentOfOpened(name, opened.fields[name] as OpenedField)] as const);
  return leafText(opened, commitments);
}

/** An opened entry as it travels: its canonical JSON (RFC 8785). */
export function formatOpenedEntry(opened: OpenedEntry): string {
  return canonicalJson(opened as unknown as Json);
}

/**
 * Reads what {@link formatOpenedEntry} wrote, and nothing else: one text for each opened entry. Refuses other members, a member twice, other
 * spellings of a number or a text, bytes that are not UTF-8, a byte order mark, halves of a surrogate pair. Says nothing about whether it is true.
 *
 * @throws {Failure} OPENING_INVALID with `at`, the place where it is wrong
 */
export function parseOpenedEntry(json: string | Uint8Array): OpenedEntry {
  const value = canonicalValue(json);
  if (!isObject(value)) throw invalid('');
  const { form: told, instance, revision, previous, fields } = value;
  if (Object.keys(value).length !== memberCount || told !== form) throw invalid('form');
  if (typeof instance !== 'string' || instance === '') throw invalid('instance');
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1) throw invalid('revision');
  const isLinked = revision === 1 ? previous === null : typeof previous === 'string' && decodeHex(previous)?.length === hashBytes;
  if (!isLinked) throw invalid('previous');
  if (!isObject(fields) || wholeFields.some((name) => !Object.hasOwn(fields, name))) throw invalid('fields');
  for (const [name, field] of Object.entries(fields)) {
    const isKnown = wholeFields.some((whole) => whole === name) || name.startsWith('data.');
    if (!isKnown || !isOpenedField(name, field)) throw invalid(`fields.${name}`);
  }
  return value as unknown as OpenedEntry;
}

const form = 'siyi-opening/1';
const memberCount = 5;
const hashBytes = 32;

/** The value of a text that is its own canonical JSON. */
function canonicalValue(json: string | Uint8Array): Json {
  let text: string;
  let value: Json;
  try {
    text = typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json);
    value = JSON.parse(text) as Json;
    if (canonicalJson(value) === text) return value;
  } catch (cause) {
    // Not JSON, not UTF-8, no canonical form, or nested beyond the stack: all the same to whoever has to check it.
    throw new Failure('OPENING_INVALID', { at: '' }, cause);
  }
  throw invalid('');
}

function invalid(at: string): Failure {
  return new Failure('OPENING_INVALID', { at });
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
