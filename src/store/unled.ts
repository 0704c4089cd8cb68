import { sql, type RawBuilder } from 'kysely';

/**
 * A text column as an expression, which no index begins with: the condition on it is looked at and never searched by. It keeps a planner that
 * knows no numbers from beginning at the wrong end.
 */
export function unled(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} || ''`;
}
