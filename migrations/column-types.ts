import { sql, type ColumnDataType, type ColumnDefinitionBuilder, type Kysely, type RawBuilder } from 'kysely';
import { dialectOf } from './dialect-of.ts';

/** How the same columns are said in each database. */
export interface ColumnTypes {
  /** Text compared by code point, so that order and prefix ranges are the same everywhere. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
  readonly bytes: ColumnDataType | RawBuilder<unknown>;
  /** Whole numbers of 64 bits. */
  readonly count: ColumnDataType | RawBuilder<unknown>;
  /** A number that the database gives out, ascending and never twice: the primary key. */
  readonly key: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  /** What stands at the end of `create table`: SQLite checks the types of values only in strict tables. */
  readonly end: RawBuilder<unknown>;
}

/** The column types of the database that `db` speaks to. */
export function columnTypes(db: Kysely<unknown>): ColumnTypes {
  return dialectOf(db) === 'sqlite' ? sqlite : postgres;
}

const sqlite: ColumnTypes = {
  text: 'text',
  bytes: 'blob',
  count: 'integer',
  key: (column) => column.primaryKey().autoIncrement().notNull(),
  end: sql`strict`,
};

const postgres: ColumnTypes = {
  text: sql`text collate "C"`,
  bytes: 'bytea',
  count: 'bigint',
  key: (column) => column.primaryKey().generatedAlwaysAsIdentity().notNull(),
  end: sql``,
};
