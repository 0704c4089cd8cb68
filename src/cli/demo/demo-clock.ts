import type { Clock } from '../../kernel/clock.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Instant } from '../../kernel/instant.ts';

/** A clock that stands still until it is moved on. */
export interface DemoClock extends Clock {
  /** Moves to a moment that is not before the present one. */
  moveTo(moment: Instant): void;
}

/** A clock for showing months in a minute. What is recorded by it says so: the database is a sample. */
export function demoClock(start: Instant): DemoClock {
  let now = start;
  return {
    now: () => now,
    moveTo(moment) {
      invariant(moment >= now, 'time goes forward');
      now = moment;
    },
  };
}
