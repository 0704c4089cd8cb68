import type pg from 'pg';
import { bound } from '../bound.ts';
import type { Statement } from '../statement.ts';
import type { Query, Rows } from '../work.ts';
import { failureOf } from './failure-of.ts';

/** One connection with its prepared statements. What is asked while something is under way is sent at once and answered in its order. */
export interface Connection {
  /**
   * Runs one query to its end.
   *
   * @throws {Failure} what the database answered, by {@link failureOf}; INPUT_INVALID for a text that would not come back unchanged
   */
  execute(query: Query): Promise<Rows>;
  /** Runs a statement without values and rows, such as `begin`. */
  control(sql: string): Promise<void>;
  /** Ends a transaction, and answers what the server says it did: a commit of a failed transaction is answered with `ROLLBACK`. */
  finish(sql: 'commit' | 'rollback'): Promise<string>;
  /**
   * Sets whose rows the policies of the database let the connection see from now on: codes from `low` to before `high`. Not inside a
   * transaction, which would take it back when it is undone. Costs nothing when it is set so already.
   */
  scope(low: string, high: string): Promise<void>;
  /** Whether the server said something by way of warning since this was asked last. */
  warned(): boolean;
  readonly usable: () => boolean;
  /** Ends the connection; what is under way on it fails. */
  end(): void;
}

/** Wraps a client that is connected. */
export function connectionOf(client: pg.Client): Connection {
  let usable = true;
  let warned = false;
  let scoped: string | null = null;
  client.on('end', () => (usable = false));
  client.on('error', () => (usable = false));
  client.on('notice', ({ severity }) => (warned ||= severity === 'WARNING'));
  const ask = async (config: pg.QueryConfig): Promise<pg.QueryResult<Record<string, unknown>>> => {
    try {
      return await client.query<Record<string, unknown>>(config);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'DATABASE_UNREACHABLE' || failure.code === 'DATABASE_BROKEN') usable = false;
      throw failure;
    }
  };
  return {
    async execute({ statement, values }) {
      const { sql, parameters } = statement.compile('postgres');
      return (await ask({ name: nameOf(statement), text: sql, values: parameters.map((parameter) => bound(parameter, values)) })).rows;
    },
    finish: async (sql) => (await ask({ text: sql })).command,
    async control(sql) {
      await ask({ text: sql });
    },
    async scope(low, high) {
      if (low === scoped) return;
      scoped = low;
      await ask({
        name: 'scope',
        text: "select set_config('siyi.low', $1, false), set_config('siyi.high', $2, false)",
        values: [low, high],
      });
    },
    warned() {
      const was = warned;
      warned = false;
      return was;
    },
    usable: () => usable,
    end() {
      client.end().catch(() => undefined);
    },
  };
}

const names = new Map<Statement, string>();

/** The name by which a statement is prepared once on each connection. */
function nameOf(statement: Statement): string {
  let name = names.get(statement);
  if (name === undefined) names.set(statement, (name = `s${names.size}`));
  return name;
}
