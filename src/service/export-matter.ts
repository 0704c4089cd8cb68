import { inclusionProof } from '../audit/inclusion.ts';
import { openEntry } from '../audit/opened-entry.ts';
import type { MatterFile, ProvenEntry } from '../audit/verify/matter-file.ts';
import { rebuilder } from '../engine/rebuild.ts';
import { encodeBase64 } from '../kernel/base64.ts';
import type { Entry } from '../kernel/entry.ts';
import { encodeHex } from '../kernel/hex.ts';
import type { JsonObject } from '../kernel/json.ts';
import { stageOf } from '../kernel/stage-of.ts';
import { listDeadlines } from '../store/deadline/list-deadlines.ts';
import { readInstance, type Instance } from '../store/instance/read-instance.ts';
import { findPlace } from '../store/ledger/find-place.ts';
import { readNodes } from '../store/ledger/read-nodes.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import type { PinnedHead } from './pinned-heads.ts';
import { shownFields } from './shown-fields.ts';
import { wholeTrail } from './whole-trail.ts';

/** A matter as an archive has it. */
export interface ExportedMatter {
  readonly file: MatterFile;
  /** Its entries that are in the file, as they were recorded. */
  readonly entries: readonly Entry[];
  /** Entries behind those that no pinned head covers. */
  readonly unsigned: number;
  /** The keys of the ledgers in which its entries stand. */
  readonly ledgers: ReadonlySet<number>;
}

/**
 * A matter with every entry opened, placed and proved under the pinned heads, as it stood after the last of them: entries that no head covers yet are
 * counted and left out. Null for a matter that is not there.
 *
 * @param masked whether all is closed that may tell of a person
 */
export function* exportMatter(
  context: ServiceContext,
  id: string,
  heads: ReadonlyMap<number, PinnedHead>,
  masked: boolean,
): Work<ExportedMatter | null> {
  const instance = yield* readInstance(id);
  if (instance === null) return null;
  const trail = yield* wholeTrail(id);
  const ledgers = new Set<number>();
  const proven: ProvenEntry[] = [];
  for (const [at, recorded] of trail.entries()) {
    const place = yield* findPlace(id, recorded.entry.revision);
    const head = place === null ? undefined : heads.get(place.ledger.key);
    if (place === null || head === undefined || place.position >= head.size) break;
    const { position } = place;
    const proof = yield* readNodes(place.ledger.key, head.size, (node) => inclusionProof(position, head.size, node));
    const before = trail[at - 1]?.leaf;
    const shows = masked ? shownFields(recorded.entry) : undefined;
    const opened = openEntry(recorded.entry, recorded.salts, before === undefined ? null : encodeHex(before), shows);
    proven.push({ opened, ledger: place.ledger.origin, index: position, proof: proof.map(encodeBase64) });
    ledgers.add(place.ledger.key);
  }
  const entries = trail.slice(0, proven.length).map(({ entry }) => entry);
  const unsigned = trail.length - proven.length;
  const standing = unsigned === 0 ? yield* standingNow(instance) : yield* standingAfter(context, entries);
  const file: MatterFile = {
    form: 'siyi-matter/1',
    instance: id,
    organisation: instance.organisation,
    item: instance.item,
    title: masked ? '—' : instance.title,
    stage: stageOf(entries.at(-1)?.to ?? []),
    ...standing,
    snapshot: masked ? null : standing.snapshot,
    entries: proven,
  };
  return { file, entries, unsigned, ledgers };
}

type Standing = Pick<MatterFile, 'status' | 'snapshot' | 'deadlines'>;

function* standingNow(instance: Instance): Work<Standing> {
  const deadlines = yield* listDeadlines(instance.id);
  return { status: instance.status, snapshot: instance.snapshot as unknown as JsonObject, deadlines };
}

/** Where a matter stood before entries that are not proved yet. */
function* standingAfter(context: ServiceContext, entries: readonly Entry[]): Work<Standing> {
  if (entries.length === 0) return { status: 'active', snapshot: null, deadlines: {} };
  const flows = new Map<string, JsonObject>();
  for (const { flow } of entries) if (!flows.has(flow)) flows.set(flow, (yield* context.flows.read(flow)).config);
  return rebuilder()(entries, flows);
}
