import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { Param, Value } from './param.ts';
import type { DatabaseSchema } from './schema.ts';

/** The databases that the shared queries are written for. */
export type Dialect = 'sqlite' | 'postgres';

/** A statement's text in one dialect, and for each of its parameters, in order, the name it is given by or the constant it always has. */
export interface Compiled {
  readonly sql: string;
  readonly parameters: readonly (Param | Value)[];
  /** Whether it is a plain `select`: that changes nothing and locks nothing. */
  readonly isSelect: boolean;
}

/** A query written once. `Row` is the shape of what it answers. */
export interface Statement<Row = unknown> {
  /** The text for a dialect; compiled at the first call, the same object ever after. */
  compile(dialect: Dialect): Compiled;
  /** Never there at run time: it only carries the type. */
  readonly row?: Row;
}

/** Makes a statement out of a Kysely query whose changing values are `param('name')`. Building costs nothing until it is first used. */
export function statement<Row>(build: (db: Kysely<DatabaseSchema>) => Compilable<Row>): Statement<Row> {
  const compiled: Partial<Record<Dialect, Compiled>> = {};
  return {
    compile(dialect) {
      return (compiled[dialect] ??= compileWith(build, dialect));
    },
  };
}

function compileWith<Row>(build: (db: Kysely<DatabaseSchema>) => Compilable<Row>, dialect: Dialect): Compiled {
  const query = build(builders[dialect]).compile();
  return { sql: query.sql, parameters: query.parameters as readonly (Param | Value)[], isSelect: query.query.kind === 'SelectQueryNode' };
}

/** Query builders without a connection: they can write SQL and nothing else. */
const builders: Record<Dialect, Kysely<DatabaseSchema>> = {
  sqlite: new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  postgres: new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
};
