import { decodeUtf8 } from '../../kernel/utf8.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { parsePolicy } from '../policy.ts';
import type { VerifierKey } from '../vkey.ts';
import type { ContentCheck } from './content-check.ts';
import { checkTree } from './check-tree.ts';
import { judgeHead } from './judge-head.ts';
import type { Manifest } from './manifest.ts';
import type { Place } from './report.ts';

/** Which leaves of which ledgers were met in matters. */
export interface MetLeaves {
  /** Told of an entry that stands at a place of a ledger. */
  found(origin: string, index: number, place: Place): void;
  /** Where a whole ledger was exported, tells of leaves that no matter accounts for. */
  finish(): void;
}

/**
 * Checks the heads of an archive's ledgers, `ledgers/<district>-<year>[.<part>]/checkpoint`, one for each origin that the manifest names, and whole
 * ledgers where their tiles came along. Keys in a `policy.txt` beside a head or at the top are shown and never believed.
 */
export async function checkHeads(
  check: ContentCheck,
): Promise<{ readonly heads: ReadonlyMap<string, Checkpoint>; readonly leaves: MetLeaves }> {
  const { findings, manifest, files, trust } = check;
  const heads = new Map<string, Checkpoint>();
  const whole = new Set<string>();
  const top = await carriedKeys(check, 'policy.txt');
  for (const file of files.paths.filter((path) => headForm.test(path))) {
    const folder = file.slice(0, -'checkpoint'.length);
    const bytes = await files.read(file);
    if (bytes === null) continue;
    const carried = [...top, ...(await carriedKeys(check, `${folder}policy.txt`))];
    const checkpoint = judgeHead(findings, decodeUtf8(bytes) ?? '', trust, { place: { file }, carried });
    if (checkpoint === null) continue;
    const { origin } = checkpoint;
    if (folder !== folderOf(origin) || heads.has(origin)) findings.add('originDiffers', { file, origin }, { needed: folder, got: origin });
    heads.set(origin, checkpoint);
    if (!isWhole(manifest, folder)) continue;
    whole.add(origin);
    await checkTree({
      findings,
      checkpoint,
      source: { read: (path) => files.read(`${folder}${path}`) },
      place: { origin },
      progress: () => undefined,
    });
  }
  if (manifest.kind === 'year' && whole.size === 0) findings.add('checkpointMissing', {});
  for (const origin of manifest.origins) if (!heads.has(origin)) findings.add('checkpointMissing', { origin });
  for (const origin of heads.keys())
    if (!manifest.origins.includes(origin)) findings.add('fileUnknown', { file: `${folderOf(origin)}checkpoint`, origin });
  return { heads, leaves: metLeaves(check, heads, whole) };
}

/**
 * Whether a ledger must have come whole: in an archive of a year the one that its scope names (`district`, `year`, `part`), or every one where it names
 * none. Matters that ran on from one year into another bring the heads of other ledgers along.
 */
function isWhole({ kind, scope }: Manifest, folder: string): boolean {
  if (kind !== 'year') return false;
  const { district, year, part = 1 } = scope;
  if (typeof district !== 'string' || typeof year !== 'string' || typeof part !== 'number') return true;
  return folder === `ledgers/${district}-${year}${part === 1 ? '' : `.${String(part)}`}/`;
}

/** The folder of a ledger in an archive: `ledgers/610114-2026/` for `…/610114/2026`. */
export function folderOf(origin: string): string {
  return `ledgers/${origin.split('/').slice(-2).join('-')}/`;
}

const headForm = /^ledgers\/[^/]+\/checkpoint$/;

/** Keys of ledgers in a policy that came along; what is no policy has none. */
async function carriedKeys({ files }: ContentCheck, path: string): Promise<readonly VerifierKey[]> {
  const bytes = await files.read(path);
  if (bytes === null) return [];
  try {
    return parsePolicy(decodeUtf8(bytes) ?? '').logs.map(({ vkey }) => vkey);
  } catch {
    return [];
  }
}

/** One bit for each leaf. */
function metLeaves({ findings }: ContentCheck, heads: ReadonlyMap<string, Checkpoint>, whole: ReadonlySet<string>): MetLeaves {
  const met = new Map([...heads].map(([origin, { size }]) => [origin, { size, bits: new Uint8Array(bytesFor(size)) }] as const));
  return {
    found(origin, index, place) {
      const bits = met.get(origin)?.bits;
      if (bits === undefined || index >= bits.length * 8) return;
      const [at, bit] = [Math.floor(index / 8), 1 << (index % 8)];
      if (((bits[at] as number) & bit) !== 0) findings.add('leafDoubled', place);
      bits[at] = (bits[at] as number) | bit;
    },
    finish() {
      for (const [origin, { size, bits }] of met) {
        if (!whole.has(origin)) continue;
        let told = 0;
        for (let index = 0; index < size && told < mostTold; index += 1) {
          if (((bits[Math.floor(index / 8)] ?? 0) & (1 << (index % 8))) !== 0) continue;
          findings.add('leafUnaccounted', { origin, index });
          told += 1;
        }
      }
    },
  };
}

/** A head may claim any size: so many leaves that are not there are told one by one. */
const mostTold = 1000;

/** A head may claim any size: what is kept for it grows no further than a ledger can be checked. */
function bytesFor(size: number): number {
  return Math.min(Math.ceil(size / 8), mostBytes);
}

const mostBytes = 64 * 1024 * 1024;
