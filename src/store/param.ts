/** A value that every database of ours can keep and give back unchanged. Flags are 0 or 1; bytes are `Uint8Array`. */
export type Value = string | number | Uint8Array | null;

/** The place of a value in a statement: the value itself comes with each query, under this name. */
export interface Param {
  readonly param: string;
}

/**
 * A placeholder to be put wherever Kysely takes a value. Typed `never`, which fits every column: what is bound at run time is
 * checked by the database's own column constraints.
 */
export function param(name: string): never {
  return { param: name } satisfies Param as never;
}
