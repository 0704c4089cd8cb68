import { sql } from 'kysely';
import { one } from '../one.ts';
import { rawQuery } from '../raw-query.ts';
import { statement } from '../statement.ts';
import type { Standbys } from '../store.ts';
import type { Work } from '../work.ts';

// A role without pg_monitor is shown the rows and not what is in them. What takes a base backup is listed as well and is no standby.
const select = statement((db) =>
  rawQuery(
    db,
    sql<{ connected: number; synchronous: number | null; behind: number | null }>`select
      cast(count(*) as integer) as connected,
      case when coalesce(bool_and(state is not null), true)
        then cast(count(*) filter (where sync_state in ('sync', 'quorum')) as integer) end as synchronous,
      cast(max(pg_wal_lsn_diff(pg_current_wal_lsn(), flush_lsn)) as bigint) as behind
      from pg_stat_replication where state is null or state in ('catchup', 'streaming')`,
  ),
);

/** How far the standbys of this server are behind, as far as the role is shown. */
export function* readStandbys(): Work<Standbys> {
  const row = yield* one(select, {});
  return { connected: row?.connected ?? 0, synchronous: row?.synchronous ?? null, behindBytes: row?.behind ?? null };
}
