import type { Snapshot } from '../engine/snapshot.ts';

/** Whether somebody is late with a matter that stands so: a due time has passed, and it is none that merely ends something. */
export function isOverdue({ context }: Snapshot): boolean {
  const { record } = context as unknown as { readonly record: object };
  return Object.keys(record).some((slot) => slot.startsWith('passed.') && !ends.includes(slot));
}

/** Ends that nobody is late with: a display that is over, a term that has run out (which blocks the next meeting). */
const ends: readonly string[] = ['passed.display', 'passed.term'];
