import type { Instant } from '../../kernel/instant.ts';
import type { DatabaseSchema } from '../schema.ts';
import type { Token } from './add-token.ts';

/** A token out of its row, without the hash. */
export function tokenOf(row: Omit<DatabaseSchema['token'], 'hash'>): Token {
  return {
    id: row.id,
    person: row.person,
    roles: JSON.parse(row.roles) as string[],
    organisation: row.organisation,
    label: row.label,
    createdAt: row.created_at as Instant,
    expiresAt: row.expires_at as Instant,
    revokedAt: row.revoked_at as Instant | null,
  };
}
