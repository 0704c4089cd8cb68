import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Attachment } from './add-attachment.ts';

const select = statement((db) =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('organisation', '=', param('organisation'))
    .where('hash', '=', param('hash'))
    .where('erased_at', 'is', null),
);

/** What is known of an organisation's file with this hash, or null when it has none (any more), whoever else may have it. */
export function* readAttachment(hash: string, organisation: string): Work<Attachment | null> {
  const row = yield* one(select, { hash, organisation });
  if (row === undefined) return null;
  return {
    hash: row.hash,
    organisation: row.organisation,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    addedBy: row.added_by,
    addedAt: row.added_at as Instant,
  };
}
