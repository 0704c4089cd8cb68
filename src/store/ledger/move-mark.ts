import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const update = statement((db) =>
  db
    .updateTable('ledger_mark')
    .set({ sequence: param('sequence') })
    .where('sequence', '<', param('sequence')),
);

/** Moves the mark of {@link readMark} forward; one that is further already stays. */
export function* moveMark(sequence: number): Work<void> {
  yield* run(update, { sequence });
}
