import type Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { failureOf } from './failure-of.ts';
import { applicationId, identify } from './identity.ts';
import { untilFree } from './until-free.ts';

/**
 * Brings a database to the end of the list of migrations, in one transaction under the database's write lock: two processes may do it
 * at once, and one that is killed leaves everything as it was.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN when it has seen other migrations, or more of them, than the list has
 */
export async function migrate(db: Sqlite.Database, migrations: readonly Migration[], patienceMs: number): Promise<void> {
  if (identify(db) === migrations.length && namesMatch(db, migrations)) return;
  await untilFree(() => db.exec('begin exclusive'), patienceMs);
  try {
    await runMissing(db, migrations);
    db.exec('commit');
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw failureOf(error);
  }
}

async function runMissing(db: Sqlite.Database, migrations: readonly Migration[]): Promise<void> {
  const seen = identify(db);
  if (seen === 0) {
    db.pragma(`application_id = ${applicationId}`);
    db.exec('create table migration (name text not null, applied_at text not null, constraint migration_pk primary key (name)) strict');
  }
  if (seen > migrations.length || !namesMatch(db, migrations)) {
    throw new Failure('DATABASE_SCHEMA_UNKNOWN', { seen, known: migrations.length });
  }
  // Never destroyed: that would close the database, which is not Kysely's. It holds nothing else.
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  const remember = db.prepare("insert into migration (name, applied_at) values (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))");
  for (const migration of migrations.slice(seen)) {
    await migration.up(kysely);
    remember.run(migration.name);
  }
  db.pragma(`user_version = ${migrations.length}`);
}

/** Whether the migrations that a database has seen are the first ones of the list. */
function namesMatch(db: Sqlite.Database, migrations: readonly Migration[]): boolean {
  const seen = db.prepare('select name from migration order by name').pluck().all() as string[];
  return seen.every((name, at) => name === migrations[at]?.name);
}
