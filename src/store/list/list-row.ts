import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { DatabaseSchema } from '../schema.ts';
import type { PowerList } from './put-list.ts';

/** What {@link listOf} reads. */
export const listColumns = [
  'power_list.hash',
  'power_list.organisation',
  'power_list.tier',
  'power_list.number',
  'power_list.content',
  'power_list.added_by',
  'power_list.added_at',
] as const;

/** A list version out of its row. */
export function listOf(row: Omit<DatabaseSchema['power_list'], 'power_list_key'>): PowerList {
  return {
    hash: row.hash,
    organisation: row.organisation,
    tier: row.tier,
    number: row.number,
    content: JSON.parse(row.content) as JsonObject,
    addedBy: row.added_by,
    addedAt: row.added_at as Instant,
  };
}
