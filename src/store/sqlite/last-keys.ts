import type Sqlite from 'better-sqlite3';

/** The last key of each table whose rows are never deleted, 0 for an empty one. Costs nothing, however many rows there are. */
export function lastKeys(db: Sqlite.Database): Readonly<Record<string, number>> {
  return Object.fromEntries(
    growing.map((table) => [table, Number(db.prepare(`select coalesce(max(rowid), 0) from ${table}`).pluck().get())]),
  );
}

const growing = ['entry', 'flow', 'instance', 'migration', 'refusal'] as const;
