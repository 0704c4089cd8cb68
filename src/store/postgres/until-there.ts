import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

/**
 * Does something that may be done twice until the database is there and free, for at most `patienceMs`.
 *
 * @throws {Failure} what it failed with last; anything that does not pass by itself, at once
 */
export async function untilThere<T>(act: () => Promise<T>, patienceMs: number): Promise<T> {
  const started = performance.now();
  for (let pause = 5; ; pause = Math.min(pause * 2, 250)) {
    let failure: Failure;
    try {
      return await act();
    } catch (error) {
      failure = failureOf(error);
      if (!passing.has(failure.code)) throw error;
    }
    if (performance.now() - started >= patienceMs) throw failure;
    await sleep(pause * (0.5 + Math.random()));
  }
}

/** What passes when others go on, come back, or stop. */
const passing: ReadonlySet<string> = new Set(['DATABASE_UNREACHABLE', 'DATABASE_BUSY', 'DATABASE_IN_USE']);
