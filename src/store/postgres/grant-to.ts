import type pg from 'pg';
import { Failure } from '../../kernel/failure.ts';
import type { Migration } from '../migration.ts';
import { seenBy } from './seen-by.ts';
import { underLock } from './under-lock.ts';

/** What the role of the service may change beside adding rows. What is not here can only be added to, never changed or deleted. */
const changeable: Readonly<Record<string, string>> = {
  instance: 'update',
  member: 'update (to_day)',
  layer_value: 'update',
  token: 'update (revoked_at)',
  probe: 'update',
  ledger: 'update (size, signed_size)',
  ledger_mark: 'update',
  tile: 'update (hashes)',
  attachment: 'update (name, erased_at)',
  deadline: 'update, delete',
  result: 'delete',
  outbox: 'delete',
};

/** Written by migrations and by triggers alone. */
const written = ['migration', 'ground'];

/**
 * Lets a role read every table, add rows, and change what must be changed; takes away everything else, so that it can neither change (but for
 * values that a later entry records as erased) nor delete an entry, nor look past the policies of a divided table at its partitions. Safe to repeat, also while the role is at work: others
 * see the rights before or after, never without.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN when the database has not seen just the migrations of the list: these rights are not for its tables
 */
export async function grantTo(client: pg.Client, role: string, migrations: readonly Migration[]): Promise<void> {
  await underLock(client, async () => {
    const seen = await seenBy(client, migrations);
    if (seen !== migrations.length) throw new Failure('DATABASE_SCHEMA_UNKNOWN', { seen, known: migrations.length });
    const { rows } = await client.query<{ name: string }>('select current_schema() as name');
    const [schema, name] = [rows[0]?.name ?? 'public', role].map((each) => client.escapeIdentifier(each));
    await client.query(`grant usage on schema ${schema} to ${name}`);
    await client.query(`revoke all on all tables in schema ${schema} from ${name}`);
    await client.query(`grant select, insert on all tables in schema ${schema} to ${name}`);
    // How far they have counted says nothing of any row.
    await client.query(`grant select on all sequences in schema ${schema} to ${name}`);
    await client.query(`revoke insert on ${written.join()} from ${name}`);
    for (const partition of await partitionsOf(client)) await client.query(`revoke all on ${schema}.${partition} from ${name}`);
    // The only way in which an entry changes, and it looks for itself whether it may.
    await client.query(`grant execute on function ${schema}.erase_entry(bigint, bigint, bytea, text) to ${name}`);
    for (const [table, rights] of Object.entries(changeable)) await client.query(`grant ${rights} on ${table} to ${name}`);
  });
}

/** The policies of a divided table do not hold for whoever names one of its partitions. */
async function partitionsOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relispartition and relkind = 'r'",
  );
  return rows.map(({ name }) => client.escapeIdentifier(name));
}
