import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Person } from './add-person.ts';

const select = statement((db) => db.selectFrom('person').selectAll().where('id', '=', param('id')));

/** The person with an id, or null. */
export function* readPerson(id: string): Work<Person | null> {
  const row = yield* one(select, { id });
  if (row === undefined) return null;
  return { id: row.id, name: row.name, sex: row.sex as Person['sex'], organisation: row.organisation, addedAt: row.added_at as Instant };
}
