import type Sqlite from 'better-sqlite3';

/**
 * Puts all that is committed into the database file and empties the log, so that no older pages lie in it; with `secure_delete`, what was
 * overwritten is then in neither. Does what it can while another process is reading: the log is then emptied at its next turn.
 *
 * @throws what `assertOpen` throws for a store that is closing or broken
 */
export async function scrub(db: Sqlite.Database, assertOpen: () => void): Promise<void> {
  assertOpen();
  // A log cannot be emptied from within a transaction.
  while (db.inTransaction) await new Promise((resume) => setImmediate(resume));
  if (db.open) db.pragma('wal_checkpoint(truncate)');
}
