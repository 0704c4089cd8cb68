import { decodeUtf8 } from '../../kernel/utf8.ts';
import { Failure } from '../../kernel/failure.ts';
import { leafHash } from '../leaf.ts';
import { leafOfOpened, parseOpenedEntry, type OpenedEntry } from '../opened-entry.ts';
import { isInParts, joinProof } from '../proof-parts.ts';
import { parseProofFile, type ProofFile } from '../proof-file.ts';
import { verifyInclusion } from '../inclusion.ts';
import { closedNames } from '../recorded-erasures.ts';
import { checkLedgerOf } from './check-ledger-of.ts';
import { checkMasks } from './check-masks.ts';
import { gatherFindings, type Findings } from './findings.ts';
import { judgeHead } from './judge-head.ts';
import { misshapenField } from './misshapen-field.ts';
import { parseShallow } from './parse-shallow.ts';
import type { Report } from './report.ts';
import type { Trust } from './trust.ts';
import { toldBy } from './told-by.ts';

/**
 * Checks a receipt (C2SP tlog-proof with the opened entry as `extra`): the entry gives its leaf, the leaf stands at its place under the
 * checkpoint, and the checkpoint is signed. Offline; it may
 * come as the parts that were scanned from paper. What is no receipt at all is `contradicted` with `proofInvalid`; never throws for what it reads.
 */
export function verifyReceipt(text: string, { trust }: { readonly trust: Trust }): Report {
  const findings = gatherFindings();
  const file = readOr(findings, () => parseProofFile(isInParts(text) ? joinProof(text) : text));
  if (file === null) return findings.report('receipt');
  const head = judgeHead(findings, file.checkpoint, trust, { place: {} });
  const opened = openedIn(findings, file);
  if (opened === null) return findings.report('receipt');
  const { instance, revision } = opened;
  for (const [field, shown] of Object.entries(opened.fields)) {
    for (const name of closedNames(field, shown)) findings.add('fieldClosed', { instance, revision, field: name });
  }
  checkMasks(findings, opened, { instance, revision });
  if (head !== null) {
    const place = { origin: head.origin, index: file.index, instance, revision };
    const leaf = leafHash(leafOfOpened(opened));
    if (!verifyInclusion({ index: file.index, size: head.size, leaf, proof: file.proof, root: head.root })) {
      findings.add('leafNotIncluded', place);
    }
    checkLedgerOf(findings, opened, head.origin, place);
    findings.count('entries');
  }
  return findings.report('receipt', { opened, index: file.index });
}

function readOr(findings: Findings, read: () => ProofFile): ProofFile | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.add('proofInvalid', {}, { got: toldBy(error, 'part') });
    return null;
  }
}

function openedIn(findings: Findings, { extra }: ProofFile): OpenedEntry | null {
  if (extra === null) {
    findings.add('entryMissing');
    return null;
  }
  const text = decodeUtf8(extra);
  try {
    if (text !== null) {
      parseShallow(text);
      const opened = parseOpenedEntry(text);
      if (misshapenField(opened) === null) return opened;
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  findings.add('entryInvalid');
  return null;
}
