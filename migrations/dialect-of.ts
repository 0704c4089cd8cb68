import { SqliteAdapter, type Kysely } from 'kysely';

/** Which database a migration runs on. */
export function dialectOf(db: Kysely<unknown>): 'sqlite' | 'postgres' {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres';
}
