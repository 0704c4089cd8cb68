import type { Instant } from '../../kernel/instant.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { KeptCosignature } from './add-cosignature.ts';

const select = statement((db) =>
  db
    .selectFrom('cosignature')
    .select(['witness', 'line', 'witnessed_at'])
    .where('ledger_key', '=', param('ledger'))
    .where('size', '=', param('size'))
    .orderBy('witness'),
);

/** The witnesses' signatures under the checkpoint of one size, by the witnesses' names. */
export function* listCosignatures(ledger: number, size: number): Work<readonly KeptCosignature[]> {
  const rows = yield* many(select, { ledger, size });
  return rows.map(({ witness, line, witnessed_at: at }) => ({ witness, line, witnessedAt: at as Instant }));
}
