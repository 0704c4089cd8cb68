import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { KeptCheckpoint } from './add-checkpoint.ts';

const select = statement((db) =>
  db
    .selectFrom('checkpoint')
    .select(['size', 'note', 'signed_at'])
    .where('ledger_key', '=', param('ledger'))
    .where('size', '>', param('over'))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('cosignature')
          .select('witness')
          .whereRef('cosignature.ledger_key', '=', 'checkpoint.ledger_key')
          .whereRef('cosignature.size', '=', 'checkpoint.size'),
      ),
    )
    .orderBy('size', 'desc')
    .limit(param('limit')),
);

/** The last signed heads of a ledger that a witness has cosigned, of those of more than `over` leaves, the newest first, at most `limit`. */
export function* lastCosigned(ledger: number, over: number, limit: number): Work<readonly KeptCheckpoint[]> {
  const rows = yield* many(select, { ledger, over, limit });
  return rows.map(({ size, note, signed_at: signedAt }) => ({ size, note, signedAt: signedAt as Instant }));
}
