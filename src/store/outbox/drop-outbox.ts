import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const remove = statement((db) => db.deleteFrom('outbox').where('sequence', '<=', param('sequence')));

/** Drops the announcements up to and including a sequence: they have been carried out. */
export function* dropOutbox(sequence: number): Work<void> {
  yield* run(remove, { sequence });
}
