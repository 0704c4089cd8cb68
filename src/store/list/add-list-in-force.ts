import { sql } from 'kysely';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** That a list is in force from a day on, until the next one of its organisation: with the entry that says so. */
export interface ListInForce {
  readonly organisation: string;
  /** Hash of the list version. */
  readonly list: string;
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Id of the matter that enacted it, and the sequence of its entry. */
  readonly instance: string;
  readonly sequence: number;
}

const insert = statement((db) =>
  db.insertInto('list_in_force').values({
    organisation: param('organisation'),
    power_list_key: sql<number>`(select power_list_key from power_list where hash = ${param('list')})`,
    from_day: param('from'),
    instance_key: sql<number>`(select instance_key from instance where id = ${param('instance')})`,
    sequence: param('sequence'),
  }),
);

/**
 * Puts a list in force, in the same unit of work as its entry.
 *
 * @throws {Failure} ALREADY_EXISTS when another one of the organisation begins on that day
 */
export function* addListInForce(enacted: ListInForce): Work<void> {
  yield* run(insert, { ...enacted });
}
