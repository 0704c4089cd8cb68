import type { Value } from './param.ts';
import type { Statement } from './statement.ts';

/** One thing asked of the database. */
export interface Query {
  readonly statement: Statement;
  /** By parameter name; each parameter of the statement must be there. */
  readonly values: Readonly<Record<string, Value>>;
  /**
   * Nobody looks at what it answers, and nobody in the unit could do anything about its failure. It may be answered before it is carried
   * out, but is carried out before anything that is asked later; when it fails, the unit fails.
   */
  readonly unwatched?: true;
}

/** What a query answers; empty for a statement that returns nothing. */
export type Rows = readonly Record<string, unknown>[];

/**
 * A unit of work: a generator that yields queries and is given their rows. The adapter runs it inside one transaction, so it cannot
 * wait for anything but the database, cannot use a wrong connection, and nothing comes between its queries. It may be run more
 * than once, so it must have no effect of its own outside the database.
 * A unit in which a query failed is undone even when it catches the failure.
 */
export type Work<T> = Generator<Query, T, Rows>;
