import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Contestant, Place } from '../contestant.ts';
import { eventsOfMatter, recordOf } from '../record-of.ts';
import { inLine } from '../contestants/in-line.ts';
import { lookAt } from './postgres-look.ts';

/** State and event rows without anything that decides, up to 32 events in one statement and so in one transaction. */
export async function open({ url }: Place): Promise<Contestant> {
  const look = lookAt(url);
  const writer = new pg.Client({ connectionString: url });
  writer.on('error', () => undefined);
  await writer.connect();
  await writer.query(tables);
  let batch: { readonly matter: string; readonly at: number; readonly state: string; readonly record: string }[] = [];
  const write = inLine(32, async (works) => {
    batch = [];
    for (const work of works) work();
    const columns = [
      batch.map(({ matter }) => matter),
      batch.map(({ at }) => at),
      batch.map(({ state }) => state),
      batch.map(({ record }) => record),
    ];
    const { rows } = await writer.query<{ readonly moved: string }>({ name: 'write', text: append, values: columns });
    if (Number(rows[0]?.moved) !== batch.length) throw new Error('a matter did not stand before its event');
  });
  return {
    events: eventsOfMatter,
    async create() {
      const matter = randomUUID();
      await write(() => batch.push({ matter, at: 0, state: 'opened', record: JSON.stringify({ type: 'matter.opened' }) }));
      return matter;
    },
    send: (matter, at) => write(() => batch.push({ matter, at, state: `after-${at}`, record: JSON.stringify(recordOf(matter, at)) })),
    async history(matter) {
      const { rows } = await writer.query<{ readonly record: string }>({
        name: 'history',
        text: 'select revision, record from event where matter = $1 order by revision',
        values: [matter],
      });
      return rows.map(({ record }) => JSON.parse(record) as unknown).length;
    },
    durability: () => look.durability(),
    bytes: () => look.bytes(),
    async fill(matters) {
      const ids = Array.from({ length: matters }, () => randomUUID());
      await writer.query('set synchronous_commit = off');
      for (let from = 0; from < matters; from += 500) {
        const some = ids.slice(from, from + 500).flatMap((id) => Array.from({ length: eventsOfMatter + 1 }, (_, at) => ({ id, at })));
        const columns = [some.map(({ id }) => id), some.map(({ at }) => at), some.map(({ id, at }) => JSON.stringify(recordOf(id, at)))];
        await writer.query('insert into event select * from unnest($1::uuid[], $2::int[], $3::text[])', columns);
      }
      await writer.query('reset synchronous_commit');
      await writer.query('vacuum analyze event');
      return ids;
    },
    async close() {
      await writer.end();
      await look.close();
    },
  };
}

const tables = `
  create table if not exists matter (id uuid primary key, revision integer not null, state text not null) with (fillfactor = 70);
  create table if not exists event (matter uuid not null, revision integer not null, record text not null, primary key (matter, revision));
`;
const append = `
  with asked as (select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) as asked (matter, revision, state, record)),
  opened as (insert into matter select matter, revision, state from asked where revision = 0 returning id),
  advanced as (
    update matter set revision = asked.revision, state = asked.state from asked
    where asked.revision > 0 and matter.id = asked.matter and matter.revision = asked.revision - 1 returning matter.id
  ),
  kept as (insert into event select matter, revision, record from asked)
  select (select count(*) from opened) + (select count(*) from advanced) as moved
`;
