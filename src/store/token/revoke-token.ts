import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const update = statement((db) =>
  db
    .updateTable('token')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.cast<string>(eb.val<string>(param('at')), 'text')) }))
    .where('id', '=', param('id'))
    .returning('id'),
);

/** Revokes a token for ever and answers whether there is one of that id. The moment of the first revocation stays. */
export function* revokeToken(id: string, at: Instant): Work<boolean> {
  return (yield* one(update, { id, at })) !== undefined;
}
