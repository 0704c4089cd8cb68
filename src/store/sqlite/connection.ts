import type Sqlite from 'better-sqlite3';
import { bound } from '../bound.ts';
import type { Compiled, Statement } from '../statement.ts';
import type { Query, Rows } from '../work.ts';
import { failureOf } from './failure-of.ts';

/** A connection, with its prepared statements. */
export interface Connection {
  readonly db: Sqlite.Database;
  /**
   * Runs one query to its end.
   *
   * @throws {Failure} what the database answered, by {@link failureOf}; INPUT_INVALID for a text that would not come back unchanged
   */
  readonly execute: (query: Query) => Rows;
  /** How many statements that may have written were carried out, or tried, since the connection was opened; not those that answered that there was nothing to change. */
  readonly changed: () => number;
  /** Whether a statement leaves the database as it is. */
  readonly isReadOnly: (statement: Statement) => boolean;
  /** How many migrations the database has seen by now. */
  readonly shape: () => number;
  /** Runs one statement without values, such as `begin immediate`; prepared once. */
  readonly control: (sql: string) => void;
  /** Ends the transaction that may be open, without a word: what led here is what the caller is to be told. */
  readonly abandon: () => void;
}

/** Opens nothing: wraps a database that is open. */
export function connectionOf(db: Sqlite.Database): Connection {
  const prepared = new Map<Statement, Prepared>();
  const controls = new Map<string, Sqlite.Statement>();
  const controlOf = (sql: string): Sqlite.Statement => {
    const known = controls.get(sql) ?? db.prepare(sql);
    controls.set(sql, known);
    return known;
  };
  const version = db.prepare('select user_version from pragma_user_version').pluck();
  let changed = 0;
  const preparedOf = (statement: Statement) => prepared.get(statement) ?? prepare(db, prepared, statement);
  return {
    db,
    changed: () => changed,
    isReadOnly: (statement) => preparedOf(statement).statement.readonly,
    execute(query) {
      const known = preparedOf(query.statement);
      if (!known.statement.readonly) changed += 1;
      const values = known.parameters.map((parameter) => bound(parameter, query.values));
      try {
        if (known.statement.reader) {
          const rows = known.statement.all(values) as Rows;
          if (rows.length === 0 && !known.statement.readonly) changed -= 1;
          return rows;
        }
        known.statement.run(values);
        return nothing;
      } catch (error) {
        throw failureOf(error);
      }
    },
    shape() {
      try {
        return Number(version.get());
      } catch (error) {
        throw failureOf(error);
      }
    },
    control(sql) {
      try {
        controlOf(sql).run();
      } catch (error) {
        throw failureOf(error);
      }
    },
    abandon() {
      try {
        if (db.inTransaction) controlOf('rollback').run();
      } catch {
        // SQLite rolls back by itself when the database is opened again.
      }
    },
  };
}

const nothing: Rows = [];

interface Prepared {
  readonly statement: Sqlite.Statement;
  readonly parameters: Compiled['parameters'];
}

function prepare(db: Sqlite.Database, prepared: Map<Statement, Prepared>, statement: Statement): Prepared {
  const compiled = statement.compile('sqlite');
  try {
    const made = { statement: db.prepare(compiled.sql), parameters: compiled.parameters };
    prepared.set(statement, made);
    return made;
  } catch (error) {
    throw failureOf(error);
  }
}
