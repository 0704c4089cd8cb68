// The verifier at the command line. It trusts nothing that it audits: may import kernel, contract, audit and its own folder, and no part of
// the service, the store or the server. Read first: src/audit/verify/report.ts.
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HowFar } from '../../audit/verify/check-tree.ts';
import { gatherFindings } from '../../audit/verify/findings.ts';
import { manifestPath } from '../../audit/verify/manifest.ts';
import type { ReplayMatter } from '../../audit/verify/replay-matter.ts';
import type { Report } from '../../audit/verify/report.ts';
import { toldBy } from '../../audit/verify/told-by.ts';
import { parseTrust, type Trust } from '../../audit/verify/trust.ts';
import { verifyArchive } from '../../audit/verify/verify-archive.ts';
import { verifyCheckpoints } from '../../audit/verify/verify-checkpoints.ts';
import { verifyLedger } from '../../audit/verify/verify-ledger.ts';
import { verifyReceipt } from '../../audit/verify/verify-receipt.ts';
import { withoutMailMarks } from '../../audit/verify/without-mail-marks.ts';
import { Failure } from '../../kernel/failure.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { folderArchive } from './folder-archive.ts';
import { hashingThreads } from './hashing-threads.ts';
import { tileFolder } from './tile-folder.ts';
import { zipArchive } from './zip-archive.ts';

/** What is to be verified, and by whose word. */
export interface VerifyAsked {
  /** A receipt, an archive (zip or folder), a folder of tiles, or two checkpoints. */
  readonly paths: readonly string[];
  /** Files of policies, and verifier keys as they are printed. */
  readonly policies: readonly string[];
  readonly keys: readonly string[];
  /** The folder with the tiles of the larger of two checkpoints. */
  readonly tiles?: string | undefined;
}

/** What it is done with. */
export interface VerifyTools {
  readonly replay: ReplayMatter;
  readonly progress: HowFar;
}

/**
 * Verifies what lies at one path, or two checkpoints at two, whatever kind it is.
 *
 * @throws {Failure} INPUT_INVALID for what is not there or none of these; VKEY_INVALID, POLICY_INVALID
 */
export async function verifyPaths(asked: VerifyAsked, tools: VerifyTools): Promise<Report> {
  const policies = await Promise.all(asked.policies.map(readText));
  const trust = parseTrust({ keys: asked.keys, policies });
  const [path, second, ...more] = asked.paths;
  if (path === undefined || more.length > 0) throw new Failure('INPUT_INVALID', { at: 'path', got: asked.paths.length });
  if (second !== undefined) {
    const source = asked.tiles === undefined ? {} : { source: tileFolder(asked.tiles) };
    return verifyCheckpoints(await readText(path), await readText(second), { trust, ...source });
  }
  const kind = await kindOf(path);
  if (kind === 'archive') return verifyArchive(folderArchive(path), { trust, ...tools });
  if (kind === 'tiles') return verifyTiles(path, trust, tools);
  if (kind === 'zip') return verifyZip(path, trust, tools);
  return verifyReceipt(await readText(path), { trust });
}

async function verifyTiles(path: string, trust: Trust, { progress }: VerifyTools): Promise<Report> {
  const hashing = hashingThreads(path);
  try {
    return await verifyLedger(tileFolder(path), { trust, progress, hashing });
  } finally {
    await hashing.end();
  }
}

async function verifyZip(path: string, trust: Trust, tools: VerifyTools): Promise<Report> {
  try {
    const archive = await zipArchive(path);
    try {
      return await verifyArchive(archive, { trust, ...tools });
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ARCHIVE_INVALID') throw error;
    const findings = gatherFindings();
    findings.add('fileDamaged', {}, { got: toldBy(error, 'part') });
    return findings.report('archive');
  }
}

type Kind = 'archive' | 'tiles' | 'zip' | 'receipt';

async function kindOf(path: string): Promise<Kind> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Failure('INPUT_INVALID', { said: 'cli.unreadableFile', at: path });
  if (found.isDirectory()) {
    if (await isThere(join(path, manifestPath))) return 'archive';
    if (await isThere(join(path, 'checkpoint'))) return 'tiles';
    // A folder of ours that lost its manifest is an archive that lacks it.
    if (await isThere(join(path, 'matters'))) return 'archive';
    throw new Failure('INPUT_INVALID', { at: path, needed: `${manifestPath}, checkpoint` });
  }
  // A pipe would be waited for without end.
  if (!found.isFile()) throw new Failure('INPUT_INVALID', { said: 'cli.unreadableFile', at: path });
  return path.endsWith('.zip') || (await startsAsZip(path)) ? 'zip' : 'receipt';
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x50 && buffer[1] === 0x4b;
  } finally {
    await file.close();
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readText(path: string): Promise<string> {
  const isFile = await stat(path).then(
    (found) => found.isFile() && found.size <= mostTextBytes,
    () => false,
  );
  const bytes = isFile ? await readFile(path).catch(() => null) : null;
  if (bytes === null) throw new Failure('INPUT_INVALID', { said: 'cli.unreadableFile', at: path });
  const text = decodeUtf8(bytes);
  if (text === null) throw new Failure('INPUT_INVALID', { at: path, needed: 'UTF-8' });
  return withoutMailMarks(text);
}

/** Receipts, checkpoints and policies are a few thousand bytes long, a receipt with a register some megabytes. */
const mostTextBytes = 64 * 1024 * 1024;
