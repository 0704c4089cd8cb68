import type { MigrationInput } from '../contract/migration-input.ts';
import type { MigrationRow } from '../contract/migration-view.ts';
import type { ServiceContext } from './context.ts';
import { migrateInstances } from './migrate-instances.ts';
import type { Session } from './session.ts';

/** How far a migration has come. */
export interface MigrationProgress {
  readonly done: number;
  /** Running instances of the flow when it began. */
  readonly total: number;
  /** What came of the latest ones. */
  readonly rows: readonly MigrationRow[];
}

/**
 * Goes through all pages of {@link migrateInstances}, and tells after each how far it is. When it is broken off, what was done is done; asked again, it
 * goes on with what is left.
 */
export async function* migrateAll(context: ServiceContext, session: Session, input: MigrationInput): AsyncGenerator<MigrationProgress> {
  let [done, total, cursor]: [number, number | null, string | null] = [0, null, input.cursor ?? null];
  do {
    const page = await migrateInstances(context, session, { ...input, ...(cursor === null ? {} : { cursor }) });
    total ??= page.total;
    done += page.rows.length;
    cursor = page.next;
    yield { done, total: Math.max(total, done), rows: page.rows };
  } while (cursor !== null);
}
