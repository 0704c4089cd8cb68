import { Failure } from '../../kernel/failure.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { isSafePath } from './archive-reader.ts';

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
 * Reads a manifest.
 *
 * @throws {Failure} ARCHIVE_INVALID with `part`, what is wrong in it
 */
export function parseManifest(text: string): Manifest {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    throw new Failure('ARCHIVE_INVALID', { part: 'json' }, cause);
  }
  if (!isObject(value)) throw invalid('json');
  const { form, kind, scope, madeAt, origins, masked, counts, files } = value;
  if (form !== 'siyi-archive/1') throw invalid('form');
  if (typeof kind !== 'string' || !kinds.includes(kind as ArchiveKind)) throw invalid('kind');
  if (!isObject(scope)) throw invalid('scope');
  if (typeof madeAt !== 'string') throw invalid('madeAt');
  if (!Array.isArray(origins) || !origins.every((origin) => typeof origin === 'string')) throw invalid('origins');
  if (typeof masked !== 'boolean') throw invalid('masked');
  if (!isObject(counts) || !countNames.every((name) => isCount(counts[name])) || !isCount(counts['unsigned'] ?? 0)) throw invalid('counts');
  if (!isObject(files) || Object.hasOwn(files, manifestPath)) throw invalid('files');
  for (const [path, file] of Object.entries(files)) {
    const isFile = isObject(file) && typeof file['sha256'] === 'string' && /^[0-9a-f]{64}$/.test(file['sha256']) && isCount(file['size']);
    if (!isFile || !isSafePath(path)) throw invalid(`files.${path}`);
  }
  return value as unknown as Manifest;
}

const kinds: readonly ArchiveKind[] = ['matter', 'village', 'year', 'handover'];
const countNames = ['matters', 'entries', 'attachments', 'flows'] as const;

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(part: string): Failure {
  return new Failure('ARCHIVE_INVALID', { part });
}
