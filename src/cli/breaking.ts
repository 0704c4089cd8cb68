import type { Failure } from '../kernel/failure.ts';

/** A promise of the failure that breaks the database, and what to tell it by. */
export function breaking(): { readonly broken: Promise<Failure>; readonly onBroken: (failure: Failure) => void } {
  let onBroken: (failure: Failure) => void = () => undefined;
  const broken = new Promise<Failure>((resolve) => {
    onBroken = resolve;
  });
  return { broken, onBroken };
}
