import Sqlite from 'better-sqlite3';
import { captureRows } from '../../raw/captured.ts';
import { databaseSize } from '../../raw/database-size.ts';
import { fillJournal } from '../../raw/fill-journal.ts';
import type { Contestant, Place } from '../contestant.ts';
import { siyiIn } from './siyi-in.ts';
import { siyiContestant } from './siyi-contestant.ts';

/** Siyi as a library on SQLite, with real rules, verdicts and leaf: nothing is switched off. */
export async function open({ folder }: Place): Promise<Contestant> {
  let { village } = await siyiIn(folder, null);
  const database = `${folder}/siyi.db`;
  return {
    ...siyiContestant(() => village),
    durability: async () => {
      const db = new Sqlite(database, { readonly: true });
      const journal = String(db.pragma('journal_mode', { simple: true }));
      db.close();
      // `synchronous` belongs to a connection; siyi reads its own back at opening, and refuses to open with less.
      return `journal_mode=${journal} synchronous=2`;
    },
    bytes: async () => databaseSize(database).bytes,
    async fill(matters) {
      const rows = await captureRows(village, database);
      await village.siyi.close();
      fillJournal(database, rows, matters * rows.length);
      ({ village } = await siyiIn(folder, null));
      const db = new Sqlite(database, { readonly: true });
      const ids = db.prepare('select id from instance where revision = ?').pluck().all(rows.length) as string[];
      db.close();
      return ids;
    },
  };
}
