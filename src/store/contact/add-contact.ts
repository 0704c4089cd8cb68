import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** Where people complain about what an organisation and those below it do. */
export interface Contact {
  readonly organisation: string;
  readonly phone: string;
  /** Who answers, as people are told; null where only the number is told. */
  readonly person: string | null;
  /** From this day on, until a later one. */
  readonly from: string;
  /** Opaque id of the person who entered it. */
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const insert = statement((db) =>
  db.insertInto('contact').values({
    organisation: param('organisation'),
    phone: param('phone'),
    person: param('person'),
    from_day: param('from'),
    added_by: param('addedBy'),
    added_at: param('addedAt'),
  }),
);

/** Adds a contact; those before it stay. */
export function* addContact(contact: Contact): Work<void> {
  yield* run(insert, { ...contact });
}
