import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const update = statement((db) =>
  db
    .updateTable('instance')
    .set({ title: param('title') })
    .where('id', '=', param('id')),
);

/** Gives a matter another title in lists, when the one that it was opened with was erased. */
export function* renameInstance(id: string, title: string): Work<void> {
  yield* run(update, { id, title });
}
