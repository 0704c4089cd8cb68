import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** Somebody who is on a roster or acts in the system. Everything else that we keep knows them by the opaque id only. */
export interface Person {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  readonly sex: 'female' | 'male';
  readonly organisation: string;
  readonly addedAt: Instant;
}

const insert = statement((db) =>
  db
    .insertInto('person')
    .values({ id: param('id'), name: param('name'), sex: param('sex'), organisation: param('organisation'), added_at: param('addedAt') })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

/**
 * Adds a person; the organisation must be there already.
 *
 * @throws {Failure} ALREADY_EXISTS
 */
export function* addPerson(person: Person): Work<void> {
  const added = yield* one(insert, { ...person });
  if (added === undefined) throw new Failure('ALREADY_EXISTS', { person: person.id });
}
