import type { Tally } from '../tally.ts';
import type { Work } from '../work.ts';
import type { Connection } from './connection.ts';
import { poolOf } from './pool.ts';
import { readUnit } from './read-unit.ts';
import { untilThere } from './until-there.ts';

/** What reads, several units side by side. */
export interface Reader {
  /** Runs a unit; see `Store.read`. */
  read<T>(work: () => Work<T>, within: string): Promise<T>;
  /** Resolves once nothing is under way. */
  idle(): Promise<void>;
  close(): void;
}

/** Makes a reader on connections of its own, so that those who read and those who write do not wait for one another. */
export function readerOf(
  open: () => Promise<Connection>,
  limits: { readonly connections: number; readonly queue: number; readonly patienceMs: number },
  tally: Tally,
): Reader {
  const pool = poolOf(open, limits.connections, limits.queue);
  const underWay = new Set<Promise<unknown>>();
  const once = async <T>(work: () => Work<T>, within: string): Promise<T> => {
    const connection = await pool.take();
    try {
      return await readUnit(connection, work, within);
    } finally {
      pool.give(connection);
    }
  };
  return {
    async read(work, within) {
      tally.reads += 1;
      const reading = untilThere(() => once(work, within), limits.patienceMs);
      underWay.add(reading);
      try {
        return await reading;
      } finally {
        underWay.delete(reading);
      }
    },
    async idle() {
      await Promise.allSettled(underWay);
    },
    close() {
      pool.close();
    },
  };
}
