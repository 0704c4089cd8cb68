import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const update = statement((db) =>
  db
    .updateTable('attachment')
    .set({ name: '', erased_at: param('erasedAt') })
    .where('organisation', '=', param('organisation'))
    .where('hash', '=', param('hash'))
    .where('erased_at', 'is', null),
);

/** Marks an organisation's file as gone and forgets its name. Its bytes are to be removed once this is committed. */
export function* eraseAttachment(hash: string, organisation: string, erasedAt: Instant): Work<void> {
  yield* run(update, { hash, organisation, erasedAt });
}
