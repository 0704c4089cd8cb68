import { sha256Hex } from '../../kernel/digest.ts';
import { Failure } from '../../kernel/failure.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { archiveLimits, isSafePath, type ArchiveReader, type ListedFile } from './archive-reader.ts';
import { checkContents } from './check-contents.ts';
import type { HowFar } from './check-tree.ts';
import { gatherFindings, type Findings } from './findings.ts';
import { manifestPath, parseManifest, type Manifest } from './manifest.ts';
import type { ReplayMatter } from './replay-matter.ts';
import type { Report } from './report.ts';
import type { Trust } from './trust.ts';
import { toldBy } from './told-by.ts';

/** How an archive is checked. */
export interface ArchiveOptions {
  readonly trust: Trust;
  /** Rebuilds a matter; without it states are compared from entry to entry only, which is told. */
  readonly replay?: ReplayMatter | null;
  /** Told how far it has come, in files. */
  readonly progress?: HowFar;
}

/**
 * Checks an archive: every file against its manifest, every ledger's head and, where its tiles are there, the whole ledger; every matter with each
 * entry's leaf, link and inclusion proof; what entries rest on; and the matter rebuilt state by state. One file at a time is in memory. What is
 * damaged is a finding; throws for nothing that it reads.
 */
export async function verifyArchive(reader: ArchiveReader, options: ArchiveOptions): Promise<Report> {
  const findings = gatherFindings();
  const listed = await readOr(findings, undefined, () => reader.list());
  if (listed === null || !areListable(findings, listed)) return findings.report('archive');
  const manifest = await readManifest(findings, reader, listed);
  if (manifest === null) return findings.report('archive');
  compareListing(findings, manifest, listed);
  const seen = new Set<string>();
  const there = new Set(listed.map(({ path }) => path));
  const files = {
    paths: Object.keys(manifest.files).sort(),
    async read(path: string): Promise<Uint8Array | null> {
      const told = manifest.files[path];
      if (told === undefined || !there.has(path)) return null;
      const isFirst = !seen.has(path);
      seen.add(path);
      // What is damaged was told when it was read first.
      const bytes = await readOr(isFirst ? findings : gatherFindings(), path, () => reader.read(path));
      if (isFirst) options.progress?.(seen.size, files.paths.length);
      if (bytes === null || !isFirst) return bytes;
      findings.count('files');
      if (bytes.length !== told.size || sha256Hex(bytes) !== told.sha256)
        findings.add('fileChanged', { file: path }, { needed: told.sha256 });
      return bytes;
    },
  };
  await checkContents({ findings, manifest, files, trust: options.trust, replay: options.replay ?? null });
  // What no part of the check had reason to read must be what the manifest says all the same, and is nothing but pages to read.
  for (const path of files.paths) {
    if (seen.has(path)) continue;
    if (!isPage(path, manifest)) findings.add('fileUnknown', { file: path });
    await files.read(path);
  }
  return findings.report('archive');
}

/** The pages of an archive: one of all, and one beside each matter. */
function isPage(path: string, { files }: Manifest): boolean {
  return path === 'index.html' || (/^matters\/[^/]+\.html$/.test(path) && Object.hasOwn(files, path.replace(/html$/, 'json')));
}

async function readOr<T>(findings: Findings, file: string | undefined, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const code = error.code === 'INPUT_TOO_LARGE' ? 'fileTooLarge' : 'fileDamaged';
    findings.add(code, file === undefined ? {} : { file }, { got: toldBy(error, 'part') });
    return null;
  }
}

/** Refuses before anything is unpacked: paths that lead elsewhere, one path twice, more or larger files than an archive of ours can have. */
function areListable(findings: Findings, listed: readonly ListedFile[]): boolean {
  const paths = new Set<string>();
  for (const { path, size } of listed) {
    const known = path.toLowerCase();
    if (!isSafePath(path) || paths.has(known)) findings.add('pathUnsafe', { file: path.slice(0, archiveLimits.pathLength) });
    if (size > archiveLimits.fileBytes) findings.add('fileTooLarge', { file: path }, { got: String(size) });
    paths.add(known);
  }
  if (listed.length > archiveLimits.files) findings.add('fileTooLarge', {}, { got: String(listed.length) });
  const { found } = findings.report('archive');
  return found.contradiction === 0 && found.gap === 0;
}

async function readManifest(findings: Findings, reader: ArchiveReader, listed: readonly ListedFile[]): Promise<Manifest | null> {
  if (!listed.some(({ path }) => path === manifestPath)) {
    findings.add('manifestMissing', { file: manifestPath });
    return null;
  }
  const bytes = await readOr(findings, manifestPath, () => reader.read(manifestPath));
  if (bytes === null) return null;
  try {
    return parseManifest(decodeUtf8(bytes) ?? '');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.add('manifestInvalid', { file: manifestPath }, { got: toldBy(error, 'part') });
    return null;
  }
}

function compareListing(findings: Findings, manifest: Manifest, listed: readonly ListedFile[]): void {
  const there = new Set(listed.map(({ path }) => path));
  for (const file of Object.keys(manifest.files)) if (!there.has(file)) findings.add('fileMissing', { file });
  for (const file of there) if (file !== manifestPath && !Object.hasOwn(manifest.files, file)) findings.add('fileExtra', { file });
}
