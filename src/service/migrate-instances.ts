import { migrationInput, type MigrationInput } from '../contract/migration-input.ts';
import type { MigrationRow, MigrationView } from '../contract/migration-view.ts';
import { parseInput } from '../contract/parse-input.ts';
import { Failure } from '../kernel/failure.ts';
import { parseInstant } from '../kernel/instant.ts';
import { prefixOf, tierOf } from '../kernel/organisation-code.ts';
import { countRunning } from '../store/instance/count-running.ts';
import { listInstances } from '../store/instance/list-instances.ts';
import type { ServiceContext } from './context.ts';
import { migrateInstance, type OneMigration } from './migrate-instance.ts';
import { readMigration, type ReadyMap } from './read-migration.ts';
import { assertWithin, type Session } from './session.ts';
import { visibleInstance } from './visible-instance.ts';
import { fence } from './fence.ts';

/**
 * Takes running instances of one flow version over to another by a declared map, a page at a time: each as a recorded entry in a unit of work of its
 * own, on the revision that the page was read at. One that changed in between is told and left alone. Asked again, it moves only what is left. A dry
 * run, which is what is done unless `dryRun` is false, changes nothing and tells the same. With `instance`, that one alone.
 *
 * @throws {Failure} INPUT_INVALID; OUT_OF_SCOPE, also for a village's own session, as it is ordered from above; FLOW_NOT_FOUND, MIGRATION_INVALID,
 * ATTACHMENT_NOT_FOUND, INSTANCE_NOT_FOUND, TIME_IN_FUTURE, CURSOR_INVALID
 */
export async function migrateInstances(context: ServiceContext, session: Session, input: MigrationInput): Promise<MigrationView> {
  const { map, dryRun, instance, ...asked } = parseInput(migrationInput, input, 'body');
  if (tierOf(session.organisation) === 'village') throw new Failure('OUT_OF_SCOPE', { needed: 'street', got: session.organisation });
  const organisation = asked.organisation ?? session.organisation;
  assertWithin(session, organisation);
  const occurredAt = asked.occurredAt === undefined ? null : parseInstant(asked.occurredAt);
  const one = (id: string, revision: number | null): OneMigration => ({ instance: id, revision, occurredAt, dryRun });
  if (instance !== undefined) {
    const found = await context.store.read(() => visibleInstance(session, instance), fence(session));
    const ready = await context.store.read(() => readMigration(context, map, found.organisation), fence(session));
    return {
      dryRun,
      total: 1,
      rows: await moveAll(context, session, ready, [one(instance, asked.revision ?? found.revision)]),
      next: null,
    };
  }
  const ready = await context.store.read(() => readMigration(context, map, organisation), fence(session));
  const within = prefixOf(organisation);
  const total = await context.store.read(() => countRunning(map.from, within), fence(session));
  const filter = { within, item: map.item, status: 'active', flow: map.from } as const;
  const page = await context.store.read(() => listInstances(filter, { limit: asked.limit, after: asked.cursor }), fence(session));
  const each = page.rows.map(({ id, revision }) => one(id, revision));
  return { dryRun, total, rows: await moveAll(context, session, ready, each), next: page.next };
}

/** A unit of work for each: they share commits and are undone alone. A dry run never asks for a transaction that could write. */
function moveAll(context: ServiceContext, session: Session, ready: ReadyMap, all: readonly OneMigration[]): Promise<MigrationRow[]> {
  const { store } = context;
  const move = (asked: OneMigration): Promise<MigrationRow> => {
    const work = () => migrateInstance(context, session, ready, asked);
    return asked.dryRun ? store.read(work, fence(session)) : store.write(work, fence(session, asked.instance));
  };
  return Promise.all(all.map(move));
}
