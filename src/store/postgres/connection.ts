import type pg from 'pg';
import type { Failure } from '../../kernel/failure.ts';
import { bound } from '../bound.ts';
import { codeRange } from '../code-range.ts';
import type { Statement } from '../statement.ts';
import type { Query, Rows } from '../work.ts';
import { askerOf } from './asker.ts';

/** What a unit of work asks through. */
export interface Asking {
  /**
   * Runs one query to its end.
   *
   * @throws {Failure} what the database answered, by {@link failureOf}; INPUT_INVALID for a text that would not come back unchanged
   */
  execute(query: Query): Promise<Rows>;
  /** Sends a query that nobody waits for, together with what is asked next. */
  send(query: Query): void;
}

/** One connection with its prepared statements. What is asked while something is under way is sent at once and answered in its order. */
export interface Connection {
  /**
   * Begins a transaction together with what is asked next. Its first place is said before it, so that it holds for the next one too, which
   * then costs nothing more; when either fails the connection is no longer used.
   */
  begin(mode: 'begin' | 'begin read only', place: string): void;
  /**
   * Asks from a place: the policies of the database show codes that begin with it. Units of several places may take turns within one transaction, a
   * query each if need be: the place is said again, in the same piece, whenever it is another than that of the query before.
   */
  within(place: string): Asking;
  /** What the first of the statements that nobody waited for failed with, since this was asked last; null when none did. */
  sent(): Promise<unknown>;
  /** Ends a transaction, and answers what the server says it did: a commit of a failed transaction is answered with `ROLLBACK`. */
  finish(sql: 'commit' | 'rollback'): Promise<string>;
  /** Runs a statement without values and rows. */
  control(sql: string): Promise<void>;
  /** Whether the server said something by way of warning since this was asked last. */
  warned(): boolean;
  readonly usable: () => boolean;
  /** The first damage that the server told of on this connection, whoever asked and whether anybody waited; it is not used again then. */
  damage(): Failure | null;
  /** Ends the connection; what is under way on it fails. */
  end(): void;
}

/** Wraps a client that is connected. */
export function connectionOf(client: pg.Client): Connection {
  const asker = askerOf(client);
  let warned = false;
  let ended = false;
  /** The place that was said last. */
  let said: string | null = null;
  /** The one that holds outside the transaction, and again after a rollback. */
  let lasting: string | null = null;
  const say = (place: string, vital?: 'vital'): void => {
    if (place === said) return;
    const { low, high } = codeRange(place);
    asker.send({ name: 'scope', text: scope, values: [low, high] }, vital);
    said = place;
  };
  client.on('notice', ({ severity }) => (warned ||= severity === 'WARNING'));
  return {
    begin(mode, place) {
      say(place, 'vital');
      lasting = place;
      asker.send({ text: mode }, 'vital');
    },
    within: (place) => ({
      async execute(query) {
        const config = configOf(query);
        say(place);
        return (await asker.ask(config)).rows;
      },
      send(query) {
        const config = configOf(query);
        say(place);
        asker.send(config);
      },
    }),
    sent: () => asker.sent(),
    async finish(sql) {
      const saidLast = said;
      said = lasting;
      const { command } = await asker.ask({ text: sql });
      if (command === 'COMMIT') said = saidLast;
      return command;
    },
    async control(sql) {
      await asker.ask({ text: sql });
    },
    warned() {
      const was = warned;
      warned = false;
      return was;
    },
    usable: () => !ended && asker.usable(),
    damage: () => asker.damage(),
    end() {
      ended = true;
      client.end().catch(() => undefined);
    },
  };
}

const scope = "select set_config('siyi.low', $1, false), set_config('siyi.high', $2, false)";

/** @throws {Failure} by {@link bound} */
function configOf({ statement, values }: Query): pg.QueryConfig {
  const { sql, parameters } = statement.compile('postgres');
  return { name: nameOf(statement), text: sql, values: parameters.map((parameter) => bound(parameter, values)) };
}

const names = new Map<Statement, string>();

/** The name by which a statement is prepared once on each connection. */
function nameOf(statement: Statement): string {
  let name = names.get(statement);
  if (name === undefined) names.set(statement, (name = `s${names.size}`));
  return name;
}
