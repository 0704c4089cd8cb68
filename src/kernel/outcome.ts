/**
 * What an institution answers: done, or refused with reasons. A refusal is ordinary life and therefore a value;
 * what cannot be answered at all is a thrown {@link Failure}.
 */
export type Outcome<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** The accepted side of an {@link Outcome}. */
export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The refused side of an {@link Outcome}. */
export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}
