import pg from 'pg';
import type { Sink } from './sink.ts';

/**
 * Opens a database that siyi has made, as its superuser, to be filled not durably: each piece of rows is one JSON text that the server takes
 * apart by the table's own columns. Indexes are made in the end; neither triggers nor foreign keys are asked.
 */
export async function postgresSink(url: string): Promise<Sink> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Matters are written after their entries: only then is it known how far each has come.
  await client.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'");
  const flows = await client.query<{ hash: string; key: string }>('select hash, flow_key as key from flow');
  const indexes = await dropIndexes(client);
  const filled = new Set<string>();
  return {
    flowKeys: new Map(flows.rows.map(({ hash, key }) => [hash, Number(key)])),
    async insert(table, columns, rows) {
      if (rows.length === 0) return;
      filled.add(table);
      const names = columns.join(', ');
      const text = `insert into ${table} (${names}) overriding system value select ${names} from json_populate_recordset(null::${table}, $1)`;
      await client.query({ name: table, text, values: [jsonOf(columns, rows)] });
    },
    async finish() {
      for (const table of filled) await countOn(client, table);
      for (const index of indexes) await client.query(index);
      // What the triggers of the places would have left.
      await client.query(
        'insert into ground (organisation, stamp) select code, gen_random_uuid()::text from organisation on conflict (organisation) do nothing',
      );
      // As autovacuum leaves it: pages that are marked as seen by all, and statistics. Then nothing is left to be written while it is asked.
      await client.query('vacuum (analyze)');
      await client.query('checkpoint');
      await client.end();
    },
  };
}

/** Bytes are written as PostgreSQL reads them. */
function jsonOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const written = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);
  return JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, written(row[at])]))));
}

/** Drops the indexes that no constraint needs; answers how they are made again, those of a divided table with those of its partitions. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as made
     from pg_index inner join pg_class on pg_class.oid = indexrelid
     where relnamespace = current_schema()::regnamespace and not relispartition
       and not exists (select from pg_constraint where conindid = indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

/** Has the database give out numbers after those that were given to it, as it would had it given out these. */
async function countOn(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    "select attname as column from pg_attribute where attrelid = $1::regclass and attidentity <> ''",
    [table],
  );
  for (const { column } of rows)
    await client.query(`select setval(pg_get_serial_sequence('${table}', '${column}'), max(${column})) from ${table}`);
}
