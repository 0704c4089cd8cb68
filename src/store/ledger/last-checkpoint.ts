import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { KeptCheckpoint } from './add-checkpoint.ts';

const select = statement((db) =>
  db
    .selectFrom('checkpoint')
    .select(['size', 'note', 'signed_at'])
    .where('ledger_key', '=', param('ledger'))
    .where('size', '<=', param('most'))
    .orderBy('size', 'desc')
    .limit(1),
);

/** The last signed head of a ledger, of those of at most `most` leaves; null while there is none. */
export function* lastCheckpoint(ledger: number, most = Number.MAX_SAFE_INTEGER): Work<KeptCheckpoint | null> {
  const row = yield* one(select, { ledger, most });
  return row === undefined ? null : { size: row.size, note: row.note, signedAt: row.signed_at as Instant };
}
