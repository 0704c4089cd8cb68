import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Contact } from './add-contact.ts';

const select = statement((db) =>
  db
    .selectFrom('contact')
    .selectAll()
    .where('organisation', '=', param('organisation'))
    .where('from_day', '<=', param('day'))
    .orderBy('from_day', 'desc')
    .orderBy('contact_key', 'desc')
    .limit(1),
);

/** An organisation's own contact on a day (YYYY-MM-DD), or null: the one that began last, of those of one day the one added last. */
export function* findContact(organisation: string, day: string): Work<Contact | null> {
  const row = yield* one(select, { organisation, day });
  if (row === undefined) return null;
  return {
    organisation: row.organisation,
    phone: row.phone,
    person: row.person,
    from: row.from_day,
    addedBy: row.added_by,
    addedAt: row.added_at as Instant,
  };
}
