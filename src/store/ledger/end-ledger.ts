import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { LedgerEnd } from './ledger-row.ts';

const insert = statement((db) =>
  db
    .insertInto('ledger_end')
    .values({ ledger_key: param('ledger'), reason: param('reason'), lost: param('lost'), ended_at: param('endedAt') }),
);

/**
 * Ends a ledger, for good: its leaves, tiles and checkpoints stay, and no more are added by the service.
 *
 * @throws {Failure} ALREADY_EXISTS when it has ended
 */
export function* endLedger(ledger: number, { reason, lost, endedAt }: LedgerEnd): Work<void> {
  yield* run(insert, { ledger, reason, lost, endedAt });
}
