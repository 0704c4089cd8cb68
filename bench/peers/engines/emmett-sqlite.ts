import { join } from 'node:path';
import type { EventStore } from '@event-driven-io/emmett';
import { getSQLiteEventStore, type SQLiteConnection } from '@event-driven-io/emmett-sqlite';
import Sqlite from 'better-sqlite3';
import { databaseBytes } from '../contestants/database-bytes.ts';
import type { Contestant, Place } from '../contestant.ts';
import { emmettContestant } from './emmett.ts';

/**
 * Emmett on SQLite, in its last version that the registry has whole. It opens a connection for each call and shares it with calls that
 * begin meanwhile, whose transactions would mix; so one call follows the other here.
 */
export async function open({ folder }: Place): Promise<Contestant> {
  const path = join(folder, 'emmett.db');
  let synchronous: number | null = null;
  const store = getSQLiteEventStore({
    fileName: path,
    hooks: {
      onBeforeCommit: async (_, { connection }: { readonly connection: SQLiteConnection }) => {
        synchronous ??= (await connection.querySingle<{ readonly synchronous: number }>('pragma synchronous'))?.synchronous ?? null;
      },
    },
  });
  const contestant = emmettContestant(store as unknown as EventStore);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
    const mine = last.then(call, call);
    last = mine;
    return mine;
  };
  return {
    events: contestant.events,
    create: () => inTurn(() => contestant.create()),
    send: (matter, at) => inTurn(() => contestant.send(matter, at)),
    history: (matter) => inTurn(() => contestant.history(matter)),
    async durability() {
      const db = new Sqlite(path, { readonly: true });
      const journal = String(db.pragma('journal_mode', { simple: true }));
      db.close();
      return `journal_mode=${journal} synchronous=${String(synchronous)}`;
    },
    bytes: async () => databaseBytes(path),
    async close() {
      await last.catch(() => undefined);
    },
  };
}
