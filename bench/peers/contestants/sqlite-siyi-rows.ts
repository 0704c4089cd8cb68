import { join } from 'node:path';
import { captureRows } from '../../raw/captured.ts';
import { databaseSize } from '../../raw/database-size.ts';
import { openRaw, rawMatter, type RawMatter } from '../../raw/raw-writer.ts';
import type { Contestant, Place } from '../contestant.ts';
import { inLine } from './in-line.ts';
import { siyiIn } from './siyi-in.ts';

/** The rows that siyi leaves behind, written by hand into its tables, up to 32 events in one transaction. */
export async function open({ folder }: Place): Promise<Contestant> {
  const database = join(folder, 'siyi.db');
  const { village } = await siyiIn(folder, null);
  const rows = await captureRows(village, database);
  await village.siyi.close();
  const raw = openRaw(database, rows);
  const matters = new Map<string, RawMatter>();
  let batch: RawMatter[] = [];
  const write = inLine(32, (works) => {
    batch = [];
    for (const work of works) work();
    raw.commit(batch);
  });
  const history = raw.db.prepare(
    'select entry.* from entry join instance using (instance_key) where instance.id = ? order by entry.revision',
  );
  const events = rows.length - 1;
  return {
    events,
    async create() {
      const opened = rawMatter();
      matters.set(opened.id, opened);
      await write(() => batch.push(opened));
      return opened.id;
    },
    async send(matter, at) {
      const running = matters.get(matter);
      if (running === undefined) throw new Error(`${matter} was not opened here`);
      await write(() => batch.push(running));
      if (at === events) matters.delete(matter);
    },
    history: async (matter) => history.all(matter).length,
    durability: async () =>
      `journal_mode=${String(raw.db.pragma('journal_mode', { simple: true }))} synchronous=${String(raw.db.pragma('synchronous', { simple: true }))}`,
    bytes: async () => databaseSize(database).bytes,
    close: async () => void raw.db.close(),
  };
}
