import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const remove = statement((db) => db.deleteFrom('outbox').where('sequence', '=', param('sequence')));

/**
 * Drops announcements that have been carried out. These and no others: where transactions run side by side, an entry with a smaller
 * sequence may be committed after one with a larger.
 */
export function* dropOutbox(sequences: readonly number[]): Work<void> {
  for (const sequence of sequences) yield* run(remove, { sequence });
}
