import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** An entry whose consequences outside the database are still to be carried out. */
export interface Announcement {
  readonly sequence: number;
  readonly instance: string;
  readonly organisation: string;
  readonly revision: number;
  readonly type: string;
}

const select = statement((db) =>
  db
    .selectFrom('outbox')
    .innerJoin('entry', 'entry.sequence', 'outbox.sequence')
    .innerJoin('instance', 'instance.instance_key', 'entry.instance_key')
    .select(['outbox.sequence', 'instance.id', 'instance.organisation', 'entry.revision', 'entry.type'])
    .orderBy('outbox.sequence')
    .limit(param('limit')),
);

/** The oldest announcements, in order. They stay until they are dropped: whoever carries them out must bear one coming twice. */
export function* takeOutbox(limit: number): Work<readonly Announcement[]> {
  const rows = yield* many(select, { limit });
  return rows.map((row) => ({
    sequence: row.sequence,
    instance: row.id,
    organisation: row.organisation,
    revision: row.revision,
    type: row.type,
  }));
}
