import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry } from '../kernel/entry.ts';
import { erasedEvent } from '../kernel/erased-event.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { carryOver } from './carry-over.ts';
import type { Definition } from './definition.ts';
import { flowGraph } from './flow-graph.ts';
import { activeStates, settle, take, wake } from './live.ts';
import { migratedEvent } from './migrate.ts';
import type { Snapshot } from './snapshot.ts';
import { openedEvent, start } from './start.ts';

/**
 * Rebuilds where an instance stands from its entries alone: no rule is judged, no roster or clock is asked; the stored verdicts are
 * read. Each entry must lead from and to just the states that it says. Erased values are seen as the markers that stand for them.
 *
 * @param entries all entries of one instance, in order
 * @param definitionOf the flow by content hash
 * @throws {Failure} REPLAY_DIFFERS at the first entry that does not follow, with what was expected
 */
export function replay(entries: Iterable<Entry>, definitionOf: (hash: string) => Definition): Snapshot {
  let snapshot: Snapshot | null = null;
  let revision = 0;
  for (const entry of entries) {
    revision += 1;
    if (entry.revision !== revision) throw differs(entry, 'revision', revision, entry.revision);
    if (snapshot === null) snapshot = opened(entry, definitionOf(entry.flow));
    else if (entry.type === migratedEvent) snapshot = migrated(snapshot, entry, definitionOf(snapshot.hash), definitionOf(entry.flow));
    else if (entry.type === erasedEvent) stands(snapshot, entry, definitionOf(entry.flow));
    else snapshot = replayEntry(snapshot, entry, definitionOf(entry.flow));
  }
  invariant(snapshot !== null, 'at least one entry to replay');
  return snapshot;
}

/**
 * Where one further entry leads.
 *
 * @throws {Failure} REPLAY_DIFFERS, SNAPSHOT_FOREIGN
 */
export function replayEntry(snapshot: Snapshot, entry: Entry, definition: Definition): Snapshot {
  const live = wake(definition, snapshot);
  const after = take(definition, live, {
    type: entry.type,
    data: entry.data,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    judged: byRule(entry.verdicts),
  });
  if (after === live) throw differs(entry, 'event', 'taken', 'refused');
  assertStates(entry, 'from', activeStates(live), entry.from);
  assertStates(entry, 'to', activeStates(after), entry.to);
  return settle(definition, after);
}

/** The record of an erasure leads nowhere: the matter stands where it stood. */
function stands(snapshot: Snapshot, entry: Entry, definition: Definition): void {
  const active = activeStates(wake(definition, snapshot));
  assertStates(entry, 'from', active, entry.from);
  assertStates(entry, 'to', active, entry.to);
}

/** Where the recorded migration of a matter to another flow leads: the pairs of states that it names are put through again. */
function migrated(snapshot: Snapshot, entry: Entry, from: Definition, to: Definition): Snapshot {
  const { from: left = '', to: entered = '', states = {} } = entry.data as Told;
  if (left !== from.hash || entered !== to.hash) throw differs(entry, 'event', [from.hash, to.hash], [left, entered]);
  const active = activeStates(wake(from, snapshot));
  assertStates(entry, 'from', active, entry.from);
  const graph = flowGraph(to);
  const targets = active.map((state) => states[state] ?? '');
  if (targets.some((target) => !graph.leaves.has(target))) throw differs(entry, 'to', entry.to, targets);
  const after = carryOver({ from, to, states }, snapshot);
  assertStates(entry, 'to', activeStates(after), entry.to);
  return settle(to, after);
}

interface Told {
  readonly from?: string;
  readonly to?: string;
  readonly states?: Readonly<Record<string, string>>;
}

function opened(entry: Entry, definition: Definition): Snapshot {
  if (entry.type !== openedEvent) throw differs(entry, 'event', openedEvent, entry.type);
  const first = start(definition, entry);
  assertStates(entry, 'from', first.from, entry.from);
  assertStates(entry, 'to', first.to, entry.to);
  return first.snapshot;
}

function byRule(verdicts: readonly Verdict[]): Record<string, Verdict> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict.as ?? verdict.rule, verdict]));
}

function assertStates(entry: Entry, what: string, needed: readonly string[], got: readonly string[]): void {
  if (canonicalJson(needed) !== canonicalJson(got)) throw differs(entry, what, needed, got);
}

function differs(
  entry: Entry,
  what: string,
  needed: number | string | readonly string[],
  got: number | string | readonly string[],
): Failure {
  return new Failure('REPLAY_DIFFERS', { instance: entry.instance, revision: entry.revision, what, needed, got });
}
