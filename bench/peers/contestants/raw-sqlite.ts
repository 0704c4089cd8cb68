import { randomUUID } from 'node:crypto';
import type { Contestant, Place } from '../contestant.ts';
import { eventsOfMatter, recordOf } from '../record-of.ts';
import { inLine } from './in-line.ts';
import { openSqliteRows } from './sqlite-rows.ts';

/** State and event rows without anything that decides, at most `most` events in one transaction. */
export function rawSqlite({ folder }: Place, most: number): Contestant {
  const rows = openSqliteRows(folder);
  const write = inLine(most, (batch) =>
    rows.commit(() => {
      for (const work of batch) work();
    }),
  );
  return {
    events: eventsOfMatter,
    async create() {
      const matter = randomUUID();
      await write(() => rows.create(matter, 'opened'));
      return matter;
    },
    send: (matter, at) => write(() => rows.append(matter, at, `after-${at}`, JSON.stringify(recordOf(matter, at)))),
    history: async (matter) => rows.history(matter).length,
    durability: async () => rows.durability(),
    bytes: async () => rows.bytes(),
    fill: async (matters) => rows.fill(matters, eventsOfMatter),
    close: async () => void rows.db.close(),
  };
}
