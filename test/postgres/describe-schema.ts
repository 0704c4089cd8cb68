import type pg from 'pg';

/** Everything that the migrations made, as text, one statement of the catalogue's own words a line. Equal schemas give equal texts. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ line: string }>(`
    with ours as (
      select c.oid, c.relname, c.relkind, c.relispartition from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    )
    select format('%s 1 column %s %s %s%s%s', o.relname, lpad(a.attnum::text, 2, '0'), a.attname, format_type(a.atttypid, a.atttypmod),
        case when co.collname = 'default' or co.collname is null then '' else ' collate ' || co.collname end,
        case when a.attnotnull then ' not null' else '' end || case a.attidentity when '' then '' else ' identity' end) as line
      from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
      left join pg_collation co on co.oid = a.attcollation where not o.relispartition
    union all select format('%s 2 constraint %s %s', o.relname, k.conname, pg_get_constraintdef(k.oid))
      from ours o join pg_constraint k on k.conrelid = o.oid where not o.relispartition and k.contype <> 'n' and k.conparentid = 0
    union all select format('%s 3 %s', i.tablename, i.indexdef)
      from ours o join pg_indexes i on i.tablename = o.relname and i.schemaname = current_schema() where not o.relispartition
    union all select format('%s 4 %s', o.relname, pg_get_triggerdef(t.oid))
      from ours o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal where not o.relispartition
    union all select format('%s 5 policy %s for %s using %s check %s', p.tablename, p.policyname, p.cmd, regexp_replace(p.qual, '\\s+', ' ', 'g'), p.with_check)
      from pg_policies p where p.schemaname = current_schema()
    union all select format('%s 6 partition %s', parent.relname, o.relname || ' ' || pg_get_expr(c.relpartbound, c.oid))
      from ours o join pg_class c on c.oid = o.oid join pg_inherits h on h.inhrelid = o.oid join pg_class parent on parent.oid = h.inhparent
    union all select format('%s 7 row security%s', o.relname, case when c.relforcerowsecurity then ', forced' else '' end)
      from ours o join pg_class c on c.oid = o.oid where c.relrowsecurity
    union all select format('function %s', regexp_replace(pg_get_functiondef(f.oid), '\\s+', ' ', 'g'))
      from pg_proc f where f.pronamespace = current_schema()::regnamespace`);
  // Sorted here: a union may not be ordered by an expression, and a server's collation differs.
  const lines = rows.map(({ line }) => line).sort();
  return lines.map((line) => `${line}\n`).join('');
}
