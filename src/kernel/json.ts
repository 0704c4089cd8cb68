/** A JSON value (RFC 8259). Everything that is stored, hashed or replayed is made of these: no `undefined`, no `Map`, no `Date`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Keys hold no meaning by their order. */
export interface JsonObject {
  readonly [key: string]: Json;
}
