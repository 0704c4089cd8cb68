import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { send } from '../send.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A signed head of a ledger. */
export interface KeptCheckpoint {
  readonly size: number;
  /** The signed note, as the ledger's own keys signed it. */
  readonly note: string;
  readonly signedAt: Instant;
}

const advance = statement((db) =>
  db
    .updateTable('ledger')
    .set({ signed_size: param('size') })
    .where('ledger_key', '=', param('ledger'))
    .where('signed_size', '=', param('before'))
    .where('signed_size', '<', param('size'))
    .where('size', '>=', param('size'))
    .returning('ledger_key'),
);

const insert = statement((db) =>
  db.insertInto('checkpoint').values({
    ledger_key: param('ledger'),
    size: param('size'),
    note: param('note'),
    signed_at: param('signedAt'),
  }),
);

/**
 * Keeps the next signed head of a ledger, if the last one is still of `before` leaves. There is never a second one of a size, nor a smaller
 * one after a larger.
 *
 * @returns whether it was kept; not when somebody else signed meanwhile
 */
export function* addCheckpoint(ledger: number, before: number, { size, note, signedAt }: KeptCheckpoint): Work<boolean> {
  if ((yield* one(advance, { ledger, before, size })) === undefined) return false;
  yield* send(insert, { ledger, size, note, signedAt });
  return true;
}
