import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

/**
 * Does something that another process may be in the way of, again and again with growing, uneven pauses, for at most `patienceMs`.
 *
 * @throws {Failure} DATABASE_BUSY when the other never made room; anything else that `act` throws, at once
 */
export async function untilFree<T>(act: () => T, patienceMs: number, onWait: () => void = () => undefined): Promise<T> {
  const started = performance.now();
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      return act();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'DATABASE_BUSY') throw failure;
      const waitedMs = performance.now() - started;
      if (waitedMs >= patienceMs) throw new Failure('DATABASE_BUSY', { waitedMs: Math.round(waitedMs) }, error);
    }
    onWait();
    await sleep(pause * (0.5 + Math.random()));
  }
}
