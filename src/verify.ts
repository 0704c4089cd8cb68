/** The verifier as a library, `siyi/verify`: checks receipts, checkpoints, ledgers and archives without a database and without a network. */
export { verifyReceipt } from './audit/verify/verify-receipt.ts';
export { verifyCheckpoints } from './audit/verify/verify-checkpoints.ts';
export { verifyLedger } from './audit/verify/verify-ledger.ts';
export { verifyArchive, type ArchiveOptions } from './audit/verify/verify-archive.ts';
export { parseTrust, type Trust } from './audit/verify/trust.ts';
export { tellReport, type ToldReport } from './audit/verify/tell-report.ts';
export type { Conclusion, Counts, Finding, Head, Place, Report, Standing } from './audit/verify/report.ts';
export type { FindingCode, Weight } from './audit/verify/finding-codes.ts';
export type { HowFar, TileSource } from './audit/verify/check-tree.ts';
export type { ArchiveReader, ListedFile } from './audit/verify/archive-reader.ts';
export { openZip, type ByteSource, type Inflate } from './audit/verify/open-zip.ts';
export type { Rebuilt, ReplayMatter } from './audit/verify/replay-matter.ts';
/** Rebuilds matters for {@link verifyArchive}, by the engine. */
export { rebuilder } from './engine/rebuild.ts';
/** Archives and ledgers on disk. */
export { folderArchive } from './cli/verify/folder-archive.ts';
export { zipArchive } from './cli/verify/zip-archive.ts';
export { tileFolder } from './cli/verify/tile-folder.ts';
export { Failure } from './kernel/failure.ts';
