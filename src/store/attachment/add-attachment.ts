import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** What is known of an attached file. Its bytes are kept elsewhere, under the same hash. */
export interface Attachment {
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** The organisation that it belongs to; the same bytes may belong to several. */
  readonly organisation: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const insert = statement((db) =>
  db
    .insertInto('attachment')
    .values({
      hash: param('hash'),
      organisation: param('organisation'),
      name: param('name'),
      media_type: param('mediaType'),
      size: param('size'),
      added_by: param('addedBy'),
      added_at: param('addedAt'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'hash'])
        .doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), erased_at: null }))
        .where('attachment.erased_at', 'is not', null),
    ),
);

/** Keeps what is known of a file. Adding the same bytes for the same organisation again changes nothing: the first name stays, unless it was erased. */
export function* addAttachment(attachment: Attachment): Work<void> {
  yield* run(insert, { ...attachment });
}
