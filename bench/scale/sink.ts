/** A database that takes rows in bulk. */
export interface Sink {
  /** The flow's key by its hash. */
  readonly flowKeys: ReadonlyMap<string, number>;
  /** Adds rows of a table, each with the columns in the order given. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void>;
  /** Makes it what it would be had siyi written the rows, with its indexes, and closes it. */
  finish(): Promise<void>;
}
