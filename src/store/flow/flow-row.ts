import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { DatabaseSchema } from '../schema.ts';
import type { Flow } from './put-flow.ts';

/** What {@link flowOf} reads. */
export const flowColumns = ['hash', 'item', 'version', 'config', 'meta', 'in_force_from', 'added_at'] as const;

/** A flow out of its row. */
export function flowOf(row: Pick<DatabaseSchema['flow'], (typeof flowColumns)[number]>): Flow {
  return {
    hash: row.hash,
    item: row.item,
    version: row.version,
    config: JSON.parse(row.config) as JsonObject,
    meta: JSON.parse(row.meta) as JsonObject,
    inForceFrom: row.in_force_from,
    addedAt: row.added_at as Instant,
  };
}
