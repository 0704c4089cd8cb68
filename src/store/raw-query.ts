import type { Compilable, Kysely, RawBuilder } from 'kysely';
import type { DatabaseSchema } from './schema.ts';

/** Makes a query of raw SQL compilable like any other. Only for what Kysely's builder says worse than SQL itself. */
export function rawQuery<Row>(db: Kysely<DatabaseSchema>, query: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => query.compile(db) };
}
