import { leafBytes, leafHash } from '../audit/leaf.ts';
import { findSilentErasures, recordedErasures } from '../audit/recorded-erasures.ts';
import type { Definition } from '../engine/definition.ts';
import { replay } from '../engine/replay.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';
import type { Matter } from '../law/matter.ts';
import { listDeadlines } from '../store/deadline/list-deadlines.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import { listMisplaced } from '../store/journal/list-misplaced.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { coverDifferences } from './cover-differences.ts';
import { isLate } from './is-late.ts';
import { wholeTrail } from './whole-trail.ts';

/** One place where an instance and its journal do not agree. */
export interface Difference {
  readonly instance: string;
  readonly revision: number;
  /** `leaf`: the hash or a commitment does not follow; `erasure`: values are gone of which no later entry says that they were erased; `trail`: the search does not find the entry as it is; `late`: it is shown as 补录 and was not, or the other way round; `cover`: title, item, flow, stage, times or whether it is overdue are told otherwise than the entries have them; `snapshot`, `state`, `revision`, `deadlines`: the instance is not what its entries lead to; or a failure's code. */
  readonly what: string;
  readonly detail: string;
}

/**
 * Rebuilds an instance from its journal and compares: every leaf link and commitment recomputed, every erasure found recorded, every entry leading where it says, the
 * snapshot, the states, the cover that lists show, the revision, the last leaf, the running deadlines and the trail's rows as the database has them. No rule is judged again.
 *
 * @returns the differences, none when all is as it was recorded
 * @throws {Failure} INSTANCE_NOT_FOUND
 */
export function* replayInstance(
  context: ServiceContext,
  id: string,
): Work<{ readonly entries: number; readonly differences: readonly Difference[] }> {
  const instance = yield* readInstance(id);
  if (instance === null) throw new Failure('INSTANCE_NOT_FOUND', { instance: id });
  const trail = yield* wholeTrail(id);
  const differences = [...leafDifferences(trail), ...silentErasures(trail)];
  for (const { revision, differs } of yield* listMisplaced(id))
    differences.push({ instance: id, revision, what: 'trail', detail: differs.join(', ') });
  for (const { entry, late } of trail)
    if (late !== isLate(entry.verdicts)) differences.push({ instance: id, revision: entry.revision, what: 'late', detail: String(late) });
  const definitions = new Map<string, Definition>();
  for (const { entry } of trail) if (!definitions.has(entry.flow)) definitions.set(entry.flow, yield* context.flows.read(entry.flow));
  const say = (what: string, detail: string) => differences.push({ instance: id, revision: instance.revision, what, detail });
  if (trail.length !== instance.revision) say('revision', `${String(trail.length)} ≠ ${String(instance.revision)}`);
  if (hex(trail.at(-1)?.leaf) !== hex(instance.leaf)) say('leaf', hex(instance.leaf));
  try {
    const rebuilt = replay(
      trail.map(({ entry }) => entry),
      (hash) => definitions.get(hash) as Definition,
    );
    if (canonicalJson(rebuilt as unknown as Json) !== canonicalJson(instance.snapshot as unknown as Json))
      say('snapshot', canonicalJson(rebuilt.value as Json));
    const cover = coverDifferences(instance, trail, rebuilt);
    if (cover.length > 0) say('cover', cover.join(', '));
    const running = yield* listDeadlines(id);
    if (canonicalJson(running) !== canonicalJson((rebuilt.context as unknown as Matter).deadlines))
      say('deadlines', canonicalJson(running));
    const state = trail.at(-1)?.entry.to ?? [];
    if (instance.status !== rebuilt.status || canonicalJson(instance.state) !== canonicalJson(state))
      say('state', instance.state.join(', '));
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    say(cause.code, JSON.stringify(cause.facts));
  }
  return { entries: trail.length, differences };
}

function* leafDifferences(trail: readonly RecordedEntry[]): Generator<Difference> {
  let previous: string | null = null;
  for (const { entry, leaf, salts } of trail) {
    const computed = hex(leafHash(leafBytes(entry, salts, previous)));
    previous = hex(leaf);
    if (computed !== previous)
      yield { instance: entry.instance, revision: entry.revision, what: 'leaf', detail: `${computed} ≠ ${previous}` };
  }
}

function* silentErasures(trail: readonly RecordedEntry[]): Generator<Difference> {
  const recorded = recordedErasures(trail.map(({ entry }) => entry));
  for (const { entry, salts } of trail) {
    const { instance, revision } = entry;
    const silent = findSilentErasures(entry, salts, recorded.get(revision) ?? new Set());
    if (silent.length > 0) yield { instance, revision, what: 'erasure', detail: silent.join(', ') };
  }
}

function hex(bytes: Uint8Array | null | undefined): string {
  return bytes === null || bytes === undefined ? '' : Buffer.from(bytes).toString('hex');
}
