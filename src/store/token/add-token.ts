import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A right to act, given to a person. The token itself is never kept, only its hash. */
export interface Token {
  /** Names the token to those who manage it; opens nothing. */
  readonly id: string;
  readonly person: string;
  readonly roles: readonly string[];
  /** The organisation that it acts for, and below. */
  readonly organisation: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

const insert = statement((db) =>
  db.insertInto('token').values({
    id: param('id'),
    hash: param('hash'),
    person: param('person'),
    roles: param('roles'),
    organisation: param('organisation'),
    label: param('label'),
    created_at: param('createdAt'),
    expires_at: param('expiresAt'),
    revoked_at: null,
  }),
);

/**
 * Adds a token under the SHA-256 of its text, 32 bytes.
 *
 * @throws {Failure} ALREADY_EXISTS
 */
export function* addToken(token: Omit<Token, 'revokedAt'>, hash: Uint8Array): Work<void> {
  yield* run(insert, { ...token, hash, roles: canonicalJson(token.roles) });
}
