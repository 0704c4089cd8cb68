import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Failure } from '../../kernel/failure.ts';
import { parseInstant } from '../../kernel/instant.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { isSafePath } from './archive-reader.ts';
import { findInFile } from './find-in-file.ts';

/** What an archive holds. `matter`, `village` and `handover` are of one organisation, `year` is a ledger with all its tiles. */
export type ArchiveKind = 'matter' | 'village' | 'year' | 'handover';

/** The list of an archive's files, `siyi.json`: what must be there, byte for byte, and nothing else. */
export interface Manifest {
  readonly form: 'siyi-archive/1';
  readonly kind: ArchiveKind;
  readonly scope: JsonObject;
  /** When it was made, as its maker says. */
  readonly madeAt: string;
  /** The ledgers that its proofs are of. */
  readonly origins: readonly string[];
  /** Whether fields that tell of persons were closed. */
  readonly masked: boolean;
  readonly counts: {
    readonly matters: number;
    readonly entries: number;
    readonly attachments: number;
    readonly flows: number;
    /** Entries that were left out, since no signed head covered them; left out itself when there are none. */
    readonly unsigned?: number;
  };
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly size: number }>>;
}

/** Where the manifest stands in an archive. */
export const manifestPath = 'siyi.json';

/**
 * Reads a manifest as `withManifest` writes it, and nothing else: canonical JSON (RFC 8785) with the members that are known, so that one manifest has
 * one text and every program reads the same in it.
 *
 * @throws {Failure} ARCHIVE_INVALID with `part`, what is wrong in it
 */
export function parseManifest(text: string): Manifest {
  const value = valueOf(text);
  if (!isObject(value)) throw invalid('json');
  for (const [name, isRight] of Object.entries(members)) if (!isRight(value[name])) throw invalid(name);
  for (const name of Object.keys(value)) if (!Object.hasOwn(members, name)) throw invalid(name);
  const { files } = value as unknown as Manifest;
  for (const [path, file] of Object.entries(files)) if (!isSafePath(path) || !isFile(file)) throw invalid(`files.${path}`);
  const inside = findInFile([manifestPath, ...Object.keys(files)]);
  if (inside !== null) throw invalid(`files.${inside}`);
  if (!isCanonical(text, value)) throw invalid('canonical');
  return value as unknown as Manifest;
}

const kinds: readonly ArchiveKind[] = ['matter', 'village', 'year', 'handover'];
const countNames = ['matters', 'entries', 'attachments', 'flows'] as const;
const scopeNames = ['instance', 'organisation', 'district', 'year', 'part'];

/** Every member that a manifest has, and what it must be. */
const members: Readonly<Record<keyof Manifest, (value: Json | undefined) => boolean>> = {
  form: (form) => form === 'siyi-archive/1',
  kind: (kind) => typeof kind === 'string' && kinds.includes(kind as ArchiveKind),
  scope: (scope) => isObject(scope) && Object.entries(scope).every(([name, value]) => scopeNames.includes(name) && isName(value)),
  madeAt: (madeAt) => typeof madeAt === 'string' && isInstant(madeAt),
  origins: (origins) => Array.isArray(origins) && origins.every((origin) => typeof origin === 'string'),
  masked: (masked) => typeof masked === 'boolean',
  counts: (counts) =>
    isObject(counts) &&
    countNames.every((name) => Object.hasOwn(counts, name)) &&
    Object.entries(counts).every(([name, count]) => (name === 'unsigned' || isCountName(name)) && isCount(count)),
  files: (files) => isObject(files) && !Object.hasOwn(files, manifestPath),
};

function isFile(file: Json): boolean {
  if (!isObject(file) || Object.keys(file).length !== 2) return false;
  const { sha256, size } = file;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && isCount(size);
}

function isInstant(text: string): boolean {
  try {
    return parseInstant(text) === text;
  } catch {
    return false;
  }
}

function isName(value: Json): boolean {
  return typeof value === 'string' || isCount(value);
}

function isCountName(name: string): boolean {
  return (countNames as readonly string[]).includes(name);
}

function isCount(value: Json | undefined): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function valueOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new Failure('ARCHIVE_INVALID', { part: 'json' }, cause);
  }
}

/** One name twice, a space, another order: none of these survives being read and written. */
function isCanonical(text: string, value: Json): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
