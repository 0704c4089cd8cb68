import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

/**
 * Does something that changes nothing until the database is there and not busy, for at most `patienceMs`.
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
      if (failure.code !== 'DATABASE_UNREACHABLE' && failure.code !== 'DATABASE_BUSY') throw error;
    }
    if (performance.now() - started >= patienceMs) throw failure;
    await sleep(pause * (0.5 + Math.random()));
  }
}
