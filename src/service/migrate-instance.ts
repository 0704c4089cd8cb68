import type { MigrationRow } from '../contract/migration-view.ts';
import { needsOf } from '../engine/facts-needed.ts';
import { migrate, migratedEvent, type Migrated, type MigrationRules } from '../engine/migrate.ts';
import { Failure } from '../kernel/failure.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import { appendEntry } from '../store/journal/append-entry.ts';
import { addRefusal } from '../store/refusal/add-refusal.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { gatherFacts } from './gather-facts.ts';
import { makeEntry } from './make-entry.ts';
import { matterOf } from './matter-of.ts';
import { notBefore } from './not-before.ts';
import type { ReadyMap } from './read-migration.ts';
import type { Session } from './session.ts';
import { showRefusal } from './show-refusal.ts';
import { visibleInstance } from './visible-instance.ts';

/** Who may order it, that it is honestly dated, and that nobody arrives further than the matter had come. */
const law: MigrationRules = { rules: [{ rule: 'S02', roles: ['officer', 'administrator'] }, { rule: 'G58' }], reach: 'S23' };

/** One instance of a migration: at the revision that was seen; `occurredAt` null for now. */
export interface OneMigration {
  readonly instance: string;
  readonly revision: number | null;
  readonly occurredAt: Instant | null;
  readonly dryRun: boolean;
}

/**
 * Takes one instance over to the other flow as a recorded entry, or tells why not; a dry run only tells what would come of it. All of it
 * is one unit of work. A refused attempt is kept like any other.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, TIME_IN_FUTURE
 */
export function* migrateInstance(context: ServiceContext, session: Session, ready: ReadyMap, asked: OneMigration): Work<MigrationRow> {
  const instance = yield* visibleInstance(session, asked.instance);
  if (asked.revision !== null && instance.revision !== asked.revision) return rowOf(instance, 'changed');
  if (instance.flow !== ready.from.hash) return rowOf(instance, 'elsewhere');
  const recordedAt = notBefore(context.clock.now(), instance.updatedAt);
  const occurredAt = asked.occurredAt ?? recordedAt;
  if (occurredAt > recordedAt) throw new Failure('TIME_IN_FUTURE', { got: occurredAt, needed: recordedAt });
  const migrated = yield* judged(context, session, ready, instance, { occurredAt, recordedAt });
  const { event, outcome } = migrated;
  if (!outcome.ok) {
    const { id, organisation, item } = instance;
    const actor = { person: session.person, roles: session.roles, organisation: session.organisation };
    const { refusal } = outcome;
    if (!asked.dryRun) yield* addRefusal({ instance: id, organisation, item, actor, data: event.data, occurredAt, recordedAt, refusal });
    return { ...rowOf(instance, 'refused', migrated), refusal: showRefusal(refusal) };
  }
  if (asked.dryRun) return rowOf(instance, 'wouldMove', migrated);
  const { id, organisation, leaf } = instance;
  const making = { instance: id, organisation, flow: ready.to.hash, leaf, revision: instance.revision + 1, event, recordedAt };
  yield* appendEntry(makeEntry(context, session, making, outcome.value));
  return { ...rowOf(instance, 'moved', migrated), revision: instance.revision + 1 };
}

function* judged(
  context: ServiceContext,
  session: Session,
  { map, from, to }: ReadyMap,
  instance: Instance,
  times: { readonly occurredAt: Instant; readonly recordedAt: Instant },
): Work<Migrated> {
  const organisation = yield* context.ground.read(instance.organisation);
  const event = { type: migratedEvent, occurredAt: times.occurredAt, data: {} };
  const needed = needsOf(to, [...law.rules, { rule: law.reach }]);
  const facts = yield* gatherFacts(context, {
    session,
    organisation,
    matter: matterOf(instance),
    event,
    recordedAt: times.recordedAt,
    needed,
  });
  const { states, reason, document } = map;
  return migrate(from, instance.snapshot, { to, states, reason, document, ...times }, law, facts);
}

function rowOf(instance: Instance, outcome: MigrationRow['outcome'], migrated?: Migrated): MigrationRow {
  const reaches = migrated?.reaches ?? [];
  return {
    instance: instance.id,
    organisation: instance.organisation,
    title: instance.title,
    revision: instance.revision,
    outcome,
    from: [...instance.state],
    to: reaches.map(({ target }) => target),
    skipped: reaches.flatMap(({ skipped }) => skipped),
    refusal: null,
  };
}
