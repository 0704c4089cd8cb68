import type { Instant } from '../../kernel/instant.ts';
import type { DatabaseSchema } from '../schema.ts';
import type { Organisation } from './add-organisation.ts';

/** An organisation out of its row. */
export function organisationOf(row: DatabaseSchema['organisation']): Organisation {
  return {
    code: row.code,
    name: row.name,
    tier: row.tier as Organisation['tier'],
    parent: row.parent,
    hasCollective: row.has_collective === 1,
    addedAt: row.added_at as Instant,
  };
}
