import { eraseFields, type ErasedEntry } from '../audit/erase-fields.ts';
import type { Definition } from '../engine/definition.ts';
import { replay } from '../engine/replay.ts';
import type { Snapshot } from '../engine/snapshot.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry } from '../kernel/entry.ts';
import { erasedEvent } from '../kernel/erased-event.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { isPowerItem } from './is-power-item.ts';
import { wholeTrail } from './whole-trail.ts';

/** An erasure that was tried out and changes nothing of the matter's course. */
export interface PlannedErasure extends ErasedEntry {
  /** The entry as it was. */
  readonly before: Entry;
  /** What the matter's entries lead to once the values are gone. */
  readonly snapshot: Snapshot;
}

/**
 * Tries an erasure out: all entries of the matter are replayed with the markers in the place of the values, and must lead through the same states to
 * the same deadlines. Of a running matter, and of procedures that other matters look at, only what the snapshot does not hold may be erased: a
 * later step may need it.
 *
 * @throws {Failure} ERASURE_IMPOSSIBLE with `at` and `needed`
 */
export function* planErasure(
  context: ServiceContext,
  instance: Instance,
  revision: number,
  fields: readonly string[],
): Work<PlannedErasure> {
  const trail = yield* wholeTrail(instance.id);
  const found = trail[revision - 1];
  if (found === undefined) throw impossible('revision', 'absentRevision');
  const before = found.entry;
  const kept = fields.find((name) => isKept(before, name));
  if (kept !== undefined) throw impossible(kept, 'kept');
  const erased = eraseFields(before, found.salts, fields);
  if ('why' in erased) throw impossible(erased.name, erased.why);
  const definitions = new Map<string, Definition>();
  for (const { entry } of trail) if (!definitions.has(entry.flow)) definitions.set(entry.flow, yield* context.flows.read(entry.flow));
  const entries = trail.map(({ entry }) => (entry === before ? erased.entry : entry));
  const snapshot = replayed(entries, definitions, fields);
  const flow = yield* readFlow(instance.flow);
  const mayForget = instance.status === 'done' && flow !== null && isPowerItem(flow);
  if (textOf(snapshot) !== textOf(instance.snapshot) && !(mayForget && isForgotten(instance.snapshot, snapshot)))
    throw impossible(fields.join(', '), mayForget ? 'course' : 'inUse');
  return { ...erased, before, snapshot };
}

/** What other matters and the record of an erasure itself rest on. */
function isKept({ type }: Entry, name: string): boolean {
  if (type === erasedEvent) return name === 'data.revision' || name === 'data.fields';
  return type === 'training.recorded' && ['data.category', 'data.due', 'data.present'].includes(name);
}

function replayed(entries: readonly Entry[], definitions: ReadonlyMap<string, Definition>, fields: readonly string[]): Snapshot {
  try {
    return replay(entries, (hash) => definitions.get(hash) as Definition);
  } catch (cause) {
    // An action that needs the value says so by a broken invariant, a step that went another way by REPLAY_DIFFERS.
    if (cause instanceof Failure) throw impossible(fields.join(', '), 'course', cause);
    throw cause;
  }
}

/** Whether the only difference is in what the procedure remembers: not where it stands, what is open, or what runs. */
function isForgotten(before: Snapshot, after: Snapshot): boolean {
  const without = (snapshot: Snapshot) => textOf({ ...snapshot, context: { ...snapshot.context, record: slotsOf(snapshot.context) } });
  return without(before) === without(after);
}

function slotsOf(context: JsonObject): Json {
  return Object.keys((context['record'] ?? {}) as JsonObject).sort();
}

function textOf(snapshot: Snapshot): string {
  return canonicalJson(snapshot as unknown as Json);
}

function impossible(at: string, why: 'absentRevision' | 'absent' | 'erased' | 'kept' | 'inUse' | 'course', cause?: Failure): Failure {
  return new Failure('ERASURE_IMPOSSIBLE', { at, needed: `erasure.${why}` }, cause);
}
