import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A witness's signature under a checkpoint (C2SP tlog-cosignature). */
export interface KeptCosignature {
  /** The name of the witness's key. */
  readonly witness: string;
  /** The signature line, without its newline. */
  readonly line: string;
  readonly witnessedAt: Instant;
}

const insert = statement((db) =>
  db
    .insertInto('cosignature')
    .values({
      ledger_key: param('ledger'),
      size: param('size'),
      witness: param('witness'),
      line: param('line'),
      witnessed_at: param('witnessedAt'),
    })
    .onConflict((conflict) => conflict.columns(['ledger_key', 'size', 'witness']).doNothing()),
);

/** Keeps a witness's signature under a checkpoint; one that is there already stays as it is. */
export function* addCosignature(ledger: number, size: number, { witness, line, witnessedAt }: KeptCosignature): Work<void> {
  yield* run(insert, { ledger, size, witness, line, witnessedAt });
}
