import { decodeUtf8 } from '../../kernel/utf8.ts';
import type { VerifierKey } from '../vkey.ts';
import { checkTree, type Hashing, type HowFar, type TileSource } from './check-tree.ts';
import { gatherFindings } from './findings.ts';
import { judgeHead } from './judge-head.ts';
import type { Report } from './report.ts';
import type { Trust } from './trust.ts';

/**
 * Checks a ledger laid out as C2SP tlog-tiles has it: its checkpoint's signatures, and every entry, tile, link and the root. Reads bundle by
 * bundle; a ledger of a million entries takes no more memory than its matters' last hashes.
 *
 * @param source reads `checkpoint` and the tiles
 * @param options.carried keys that came with the material; nothing rests on them
 * @param options.hashing by whom bundles are hashed; without it in this thread, one after another
 */
export async function verifyLedger(
  source: TileSource,
  options: {
    readonly trust: Trust;
    readonly carried?: readonly VerifierKey[];
    readonly progress?: HowFar;
    readonly hashing?: Hashing;
  },
): Promise<Report> {
  const findings = gatherFindings();
  const bytes = await source.read('checkpoint');
  const text = bytes === null ? null : decodeUtf8(bytes);
  if (text === null) {
    findings.add(bytes === null ? 'checkpointMissing' : 'checkpointInvalid', { file: 'checkpoint' });
    return findings.report('ledger');
  }
  const checkpoint = judgeHead(findings, text, options.trust, { place: {}, carried: options.carried ?? [] });
  if (checkpoint === null) return findings.report('ledger');
  const { progress = () => undefined, hashing } = options;
  await checkTree({ findings, checkpoint, source, place: { origin: checkpoint.origin }, progress, hashing });
  return findings.report('ledger');
}
