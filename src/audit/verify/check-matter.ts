import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Entry } from '../../kernel/entry.ts';
import { Failure } from '../../kernel/failure.ts';
import { encodeHex } from '../../kernel/hex.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { stageOf } from '../../kernel/stage-of.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { verifyInclusion } from '../inclusion.ts';
import { leafHash } from '../leaf.ts';
import { leafOfOpened, type OpenedEntry } from '../opened-entry.ts';
import { checkErasures } from './check-erasures.ts';
import { checkMasks } from './check-masks.ts';
import { checkLedgerOf, valueOf } from './check-ledger-of.ts';
import type { Findings } from './findings.ts';
import { proofHashes, type MatterFile, type ProvenEntry } from './matter-file.ts';
import { entryOfOpened, type ReplayMatter } from './replay-matter.ts';
import type { Place } from './report.ts';

/** What a matter is held against. */
export interface MatterCheck {
  readonly findings: Findings;
  readonly file: string;
  /** The ledgers' heads by origin. */
  readonly heads: ReadonlyMap<string, Checkpoint>;
  /** The machines' configs by content hash. */
  readonly flows: ReadonlyMap<string, JsonObject>;
  /** Whether fields may be closed that no erasure names. */
  readonly masked: boolean;
  readonly replay: ReplayMatter | null;
  /** Told of every entry that stands in its ledger. */
  readonly found: (origin: string, index: number, place: Place) => void;
}

/**
 * Checks one matter: every entry's leaf recomputed, linked to the one before, and included in its ledger; nothing missing between them; what is closed
 * accounted for; the states one after the other, replayed and compared with what was published.
 */
export function checkMatter(check: MatterCheck, matter: MatterFile): void {
  const { findings, file } = check;
  const { instance } = matter;
  findings.count('matters');
  let previous: string | null = null;
  let to: Json | undefined = [];
  for (const [at, entry] of matter.entries.entries()) {
    const { opened } = entry;
    const place = { file, origin: entry.ledger, index: entry.index, instance, revision: opened.revision };
    findings.count('entries');
    if (opened.instance !== instance) findings.add('matterInvalid', place, { needed: instance, got: opened.instance });
    if (opened.revision !== at + 1) findings.add('revisionGap', place, { needed: String(at + 1), got: String(opened.revision) });
    if (opened.previous !== previous) findings.add('linkBroken', place, { needed: String(previous), got: String(opened.previous) });
    else findings.count('links');
    const leaf = leafHash(leafOfOpened(opened));
    previous = encodeHex(leaf);
    checkPlace(check, entry, leaf, place);
    checkLedgerOf(findings, opened, entry.ledger, place);
    checkMasks(findings, opened, place);
    const from = valueOf(opened, 'from');
    if (from !== undefined && to !== undefined && canonicalJson(from) !== canonicalJson(to)) {
      findings.add('stateUnlinked', place, { needed: canonicalJson(to), got: canonicalJson(from) });
    }
    to = valueOf(opened, 'to');
    if (differs(valueOf(opened, 'organisation'), matter.organisation)) findings.add('organisationDiffers', place);
  }
  checkErasures(findings, matter, file, check.masked);
  checkHead(findings, matter, file);
  replayAndCompare(check, matter);
}

function checkPlace({ findings, heads, found }: MatterCheck, entry: ProvenEntry, leaf: Uint8Array, place: Place): void {
  const head = heads.get(entry.ledger);
  if (head === undefined) {
    findings.add('checkpointMissing', place);
    return;
  }
  const { size, root } = head;
  if (verifyInclusion({ index: entry.index, size, leaf, proof: proofHashes(entry), root })) found(entry.ledger, entry.index, place);
  else findings.add('leafNotIncluded', place);
}

/** What stands on the matter's cover must follow from its first and last entries. */
function checkHead(findings: Findings, matter: MatterFile, file: string): void {
  const place = { file, instance: matter.instance };
  const first = (matter.entries[0] as ProvenEntry).opened;
  const last = (matter.entries.at(-1) as ProvenEntry).opened;
  // Where the title is closed or erased, the cover has none either.
  if ((valueOf(first, 'data.title') ?? closedTitle) !== matter.title) findings.add('titleDiffers', place);
  for (const [field, shown, told] of [
    ['data.item', valueOf(first, 'data.item'), matter.item],
    ['organisation', valueOf(first, 'organisation'), matter.organisation],
  ] as const) {
    if (shown === undefined) findings.add('coverUnproved', { ...place, field });
    else if (field === 'data.item' && shown !== told) findings.add('itemDiffers', place);
  }
  const states = valueOf(last, 'to');
  if (!Array.isArray(states)) findings.add('coverUnproved', { ...place, field: 'to' });
  else if (stageOf(states as string[]) !== matter.stage) {
    findings.add('stageDiffers', place, { needed: stageOf(states as string[]), got: matter.stage });
  }
}

/** Stands for a title that is not shown. */
const closedTitle = '—';

function replayAndCompare({ findings, file, flows, replay, masked }: MatterCheck, matter: MatterFile): void {
  const place = { file, instance: matter.instance };
  const entries = matter.entries.map(({ opened }) => entryOfOpened(opened));
  const isWhole = entries.every((entry): entry is Entry => entry !== null);
  const lacking = missingFlows(matter, flows);
  for (const hash of lacking) findings.add('flowMissing', place, { needed: hash });
  if (replay === null || !isWhole || lacking.length > 0 || (masked && hasClosedData(matter))) {
    findings.add('replayUntried', place);
    findings.add('coverUntried', place);
    // What nothing was compared with may not be shown as the matter's course.
    if (masked && matter.snapshot !== null) findings.add('snapshotDiffers', place);
    return;
  }
  try {
    const rebuilt = replay(entries, flows);
    findings.count('replayed');
    const { snapshot, status, deadlines } = matter;
    if (snapshot !== null && canonicalJson(rebuilt.snapshot) !== canonicalJson(snapshot)) findings.add('snapshotDiffers', place);
    if (rebuilt.status !== status) findings.add('statusDiffers', place, { needed: rebuilt.status, got: status });
    if (canonicalJson(rebuilt.deadlines) !== canonicalJson(deadlines)) {
      findings.add('deadlinesDiffer', place, { needed: canonicalJson(rebuilt.deadlines), got: canonicalJson(deadlines) });
    }
  } catch (error) {
    // Whatever a machine or an entry of unknown origin breaks on, it was not recorded so.
    if (!(error instanceof Failure)) {
      findings.add('replayDiffers', place);
      return;
    }
    const { revision, needed, got } = error.facts;
    const told = { needed: canonicalJson(needed ?? error.code), got: canonicalJson(got ?? null) };
    findings.add('replayDiffers', typeof revision === 'number' ? { ...place, revision } : place, told);
  }
}

function missingFlows(matter: MatterFile, flows: ReadonlyMap<string, JsonObject>): readonly string[] {
  const named = matter.entries.map(({ opened }) => valueOf(opened, 'flow'));
  return [...new Set(named)].filter((hash): hash is string => typeof hash === 'string' && !flows.has(hash));
}

/** In a masked archive a closed field is not told apart from an erased one, and what rests on it cannot be rebuilt. */
function hasClosedData(matter: MatterFile): boolean {
  const isClosed = ({ fields }: OpenedEntry) =>
    Object.entries(fields).some(([name, field]) => name.startsWith('data.') && !('value' in field));
  return matter.entries.some(({ opened }) => isClosed(opened));
}

function differs(shown: Json | undefined, told: string): boolean {
  return shown !== undefined && shown !== told;
}
