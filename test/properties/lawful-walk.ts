import type { Definition } from '../../src/engine/definition.ts';
import { migrate, type MigrationRules } from '../../src/engine/migrate.ts';
import type { Reach } from '../../src/engine/reach.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import { openedEvent, start } from '../../src/engine/start.ts';
import { step, type Accepted } from '../../src/engine/step.ts';
import type { Requested } from '../../src/engine/requested.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { resolveValues } from '../../src/law/jurisdictions/resolve-values.ts';
import { dayOf } from '../../src/law/plain-date.ts';
import { movesOf, type Move } from '../machines/explore.ts';
import { lawfulAttempt } from '../machines/lawful-run.ts';

const organisation = '610114099201';

/** A matter on its way: where it stands, when, and its whole journal. */
export interface Walk {
  readonly definition: Definition;
  readonly snapshot: Snapshot;
  /** When the latest entry was recorded. */
  readonly now: Instant;
  readonly path: readonly Move[];
  readonly journal: readonly Entry[];
}

/** Opens a matter of a sample village (样例). */
export function openWalk(definition: Definition, from: Instant, instance = '00000000-0000-7000-8000-00000000000a'): Walk {
  const event: Requested = { type: openedEvent, data: {}, occurredAt: from, recordedAt: from };
  const first = start(definition, event);
  const nothing: Walk = { definition, snapshot: first.snapshot, now: from, path: [], journal: [] };
  return { ...nothing, journal: [entryOf(nothing, instance, event, { actor: clerk }, first)] };
}

/** The moves that the machine has here, lawful or not. */
export function movesHere(walk: Walk): readonly Move[] {
  return movesOf(walk.definition, walk.snapshot);
}

/** Makes a move as a lawful village would, judged by the real rules; `null` when they refuse. Recorded `delay` milliseconds after it happened. */
export function walkOn(walk: Walk, move: Move, delay = 1000): Walk | null {
  const path = [...walk.path, move];
  const { event, facts } = lawfulAttempt(walk, move, path, delay);
  const outcome = step(walk.definition, walk.snapshot, event, facts);
  if (!outcome.ok) return null;
  const entry = entryOf(walk, walk.journal[0]?.instance ?? '', event, facts, outcome.value);
  return { ...walk, snapshot: outcome.value.snapshot, now: event.recordedAt, path, journal: [...walk.journal, entry] };
}

const clerk = { person: '样例', roles: ['clerk'], organisation };

function entryOf(walk: Walk, instance: string, event: Requested, facts: JsonObject, done: Accepted): Entry {
  const { from, to, verdicts, facts: used } = done;
  const revision = walk.journal.length + 1;
  const actor = facts['actor'] as unknown as Entry['actor'];
  return { instance, revision, organisation, flow: walk.definition.hash, ...event, actor, from, to, verdicts, facts: used };
}

/** The rules before a migration, as the service names them; who orders it is an officer of the street. */
const migrating: MigrationRules = { rules: [{ rule: 'S02', roles: ['officer', 'administrator'] }, { rule: 'G58' }], reach: 'S23' };

/** Takes a walk over to another version of its flow, as an officer of the street orders it; what came of each state, and the walk when it went. */
export function migrateWalk(
  walk: Walk,
  to: Definition,
  states: Readonly<Record<string, string>>,
): { readonly reaches: readonly Reach[]; readonly walk: Walk | null } {
  const actor = { person: '样例', roles: ['officer'], organisation: '610114099000' };
  const values = resolveValues(dayOf(walk.now), [], ['lateEntry.hours']);
  const asked = { to, states, reason: '样例', document: 'd'.repeat(64), occurredAt: walk.now, recordedAt: walk.now };
  const facts = { actor, recordedAt: walk.now, values } as unknown as JsonObject;
  const { event, reaches, outcome } = migrate(walk.definition, walk.snapshot, asked, migrating, facts);
  if (!outcome.ok) return { reaches, walk: null };
  const moved = { ...walk, definition: to };
  const entry = entryOf(moved, walk.journal[0]?.instance ?? '', event, facts, outcome.value);
  return { reaches, walk: { ...moved, snapshot: outcome.value.snapshot, journal: [...walk.journal, entry] } };
}
