import type { Compilable, Kysely } from 'kysely';
import type { DatabaseSchema } from './schema.ts';
import { statement, type Statement } from './statement.ts';

/**
 * A family of statements that differ in which filters are given: one statement for each combination that is ever asked for, so that
 * each has its own plan and is compiled once.
 *
 * @param build is told by `given(name)` whether a filter is there
 * @returns takes the filters and answers the statement for those that are not `undefined`
 */
export function filtered<Name extends string, Row>(
  names: readonly Name[],
  build: (db: Kysely<DatabaseSchema>, given: (name: Name) => boolean) => Compilable<Row>,
): (filters: Partial<Record<Name, unknown>>) => Statement<Row> {
  const made = new Map<string, Statement<Row>>();
  return (filters) => {
    const given = names.filter((name) => filters[name] !== undefined);
    const signature = given.join();
    let known = made.get(signature);
    if (known === undefined) {
      known = statement((db) => build(db, (name) => given.includes(name)));
      made.set(signature, known);
    }
    return known;
  };
}
