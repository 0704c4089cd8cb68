import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Token } from './add-token.ts';
import { tokenOf } from './token-row.ts';

const select = statement((db) => db.selectFrom('token').selectAll().where('hash', '=', param('hash')));

/** The token whose text has this SHA-256, or null. It may be expired or revoked: the caller must look. */
export function* findToken(hash: Uint8Array): Work<Token | null> {
  const row = yield* one(select, { hash });
  return row === undefined ? null : tokenOf(row);
}
