import { Failure } from '../../kernel/failure.ts';
import type { Connection } from './connection.ts';

/** A bounded number of connections, opened when they are needed and kept. */
export interface Pool {
  /**
   * A connection for the caller alone, once one is free.
   *
   * @throws {Failure} OVERLOADED when too many wait already; what opening one failed with
   */
  take(): Promise<Connection>;
  /** Gives a connection back; one that is no longer usable is ended. */
  give(connection: Connection): void;
  /** Ends the connections that nobody uses, and every other one as it comes back. */
  close(): void;
}

/** Makes a pool of at most `size` connections, for which at most `queue` may wait. */
export function poolOf(open: () => Promise<Connection>, size: number, queue: number): Pool {
  const idle: Connection[] = [];
  const waiting: ((connection: Connection | null) => void)[] = [];
  let given = 0;
  let closed = false;

  const openOne = async (): Promise<Connection> => {
    try {
      return await open();
    } catch (error) {
      given -= 1;
      waiting.shift()?.(null);
      throw error;
    }
  };
  const take = async (): Promise<Connection> => {
    for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
      if (!kept.usable()) continue;
      given += 1;
      return kept;
    }
    if (given < size) {
      given += 1;
      return openOne();
    }
    if (waiting.length >= queue) throw new Failure('OVERLOADED', { queue });
    const handed = await new Promise<Connection | null>((resolve) => waiting.push(resolve));
    return handed ?? take();
  };
  return {
    take,
    give(connection) {
      const next = connection.usable() ? waiting.shift() : undefined;
      if (next !== undefined) {
        next(connection);
        return;
      }
      given -= 1;
      if (closed || !connection.usable()) connection.end();
      else if (connection.usable()) idle.push(connection);
      waiting.shift()?.(null);
    },
    close() {
      closed = true;
      for (const connection of idle.splice(0)) connection.end();
    },
  };
}
