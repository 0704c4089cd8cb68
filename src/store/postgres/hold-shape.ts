import type pg from 'pg';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { seenBy } from './seen-by.ts';
import { lockClass } from './under-lock.ts';

/**
 * Lets a connection work on a database, and keeps its shape as it is for as long as the connection lasts: whoever would migrate it finds it in use.
 *
 * @throws {Failure} DATABASE_BUSY while somebody migrates it; DATABASE_SCHEMA_UNKNOWN when it has not seen just the migrations of the list
 */
export async function holdShape(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  if (!(await isGiven(client, 'pg_try_advisory_lock_shared'))) throw new Failure('DATABASE_BUSY');
  const seen = await seenBy(client, migrations);
  if (seen !== migrations.length) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { seen, known: migrations.length });
}

/**
 * Takes the shape of a database for the transaction that is to change it. Asks, and does not wait in line: behind one who waits no running node could
 * open a further connection.
 *
 * @throws {Failure} DATABASE_IN_USE while a connection holds it
 */
export async function takeShape(client: pg.Client): Promise<void> {
  if (!(await isGiven(client, 'pg_try_advisory_xact_lock'))) throw new Failure('DATABASE_IN_USE');
}

async function isGiven(client: pg.Client, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ given: boolean }>(`select ${lock}($1, 2) as given`, [lockClass]);
  return rows[0]?.given === true;
}
