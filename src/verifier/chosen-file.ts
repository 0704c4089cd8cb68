import { openZip, type ByteSource } from '../audit/verify/open-zip.ts';
import { gatherFindings } from '../audit/verify/findings.ts';
import type { HowFar } from '../audit/verify/check-tree.ts';
import type { Report } from '../audit/verify/report.ts';
import type { Trust } from '../audit/verify/trust.ts';
import { verifyArchive } from '../audit/verify/verify-archive.ts';
import { verifyCheckpoints } from '../audit/verify/verify-checkpoints.ts';
import { verifyReceipt } from '../audit/verify/verify-receipt.ts';
import { withoutMailMarks } from '../audit/verify/without-mail-marks.ts';
import { rebuilder } from '../engine/rebuild.ts';
import { Failure } from '../kernel/failure.ts';
import { toldBy } from '../audit/verify/told-by.ts';
import { inflateHere } from './inflate-here.ts';

/**
 * Verifies what was chosen: one file, a receipt or the zip of an archive; or two, which are checkpoints. Nothing leaves the machine.
 *
 * @throws {Failure} INPUT_INVALID for none, or more than two files
 */
export async function verifyFiles(files: readonly Blob[], trust: Trust, progress: HowFar): Promise<Report> {
  const [first, second, ...more] = files;
  if (first === undefined || more.length > 0) throw new Failure('INPUT_INVALID', { at: 'file', got: files.length });
  if (second !== undefined) return verifyCheckpoints(await textOf(first), await textOf(second), { trust });
  const start = await bytesOf(first.slice(0, 2));
  return start[0] === 0x50 && start[1] === 0x4b ? verifyZip(first, trust, progress) : verifyReceipt(await textOf(first), { trust });
}

/** A zip of an archive, read piece by piece where it lies. */
async function verifyZip(file: Blob, trust: Trust, progress: HowFar): Promise<Report> {
  const source: ByteSource = { size: file.size, read: (start, end) => bytesOf(file.slice(start, end)) };
  try {
    const archive = await openZip(source, inflateHere);
    return await verifyArchive(archive, { trust, progress, replay: rebuilder() });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ARCHIVE_INVALID') throw error;
    const findings = gatherFindings();
    findings.add('fileDamaged', {}, { got: toldBy(error, 'part') });
    return findings.report('archive');
  }
}

/** A chosen file as text. */
export async function textOf(file: Blob): Promise<string> {
  return withoutMailMarks(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file)));
}

/** `FileReader`, which browsers had before `Blob.arrayBuffer()`; and lets the page breathe between two pieces. */
function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new Failure('ARCHIVE_INVALID', { part: 'read' }, reader.error));
    reader.readAsArrayBuffer(file);
  });
}
