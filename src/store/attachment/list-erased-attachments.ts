import { many } from '../many.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('attachment')
    .select('hash')
    // Not null, said as a range: the few erased ones are found by their index.
    .where('erased_at', '>', '')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('attachment as kept')
            .select('kept.hash')
            .whereRef('kept.hash', '=', 'attachment.hash')
            .where('kept.erased_at', 'is', null),
        ),
      ),
    ),
);

/** Hashes of the files that nobody keeps any more: erased wherever they were. To be asked without a fence, or a neighbour's is not seen. */
export function* listErasedAttachments(): Work<readonly string[]> {
  const rows = yield* many(select, {});
  return [...new Set(rows.map(({ hash }) => hash))].sort();
}
