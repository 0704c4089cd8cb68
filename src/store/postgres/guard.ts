import { Failure } from '../../kernel/failure.ts';
import { brokenBy } from '../broken-by.ts';

/** Keeps everything from a database that can no longer be trusted. */
export interface Guard {
  /** Does something with the database, unless it is broken; what it fails with may be what breaks it. @throws {Failure} {@link brokenBy} */
  whole<T>(act: () => Promise<T>): Promise<T>;
}

/**
 * Makes a guard. Broken is a server that reports damage or a failing disk (SQLSTATE 58, XX001, XX002), or that was durable and no longer is: what
 * it acknowledges may be lost, and no further try mends it. So is one of another shape than ours: it was migrated while all connections were away. A
 * new start refuses it.
 *
 * Not broken, because nothing wrong can be written and it mends without a new start: a server that is away, a standby, one on an older
 * timeline than was seen (a new start would forget what was seen, and take it), and a role that lacks a right.
 *
 * @param onBroken told once, after those who wait were answered
 */
export function guardOf(onBroken: (failure: Failure) => void): Guard {
  let broken: Failure | null = null;
  const look = (error: unknown): void => {
    if (broken !== null || !(error instanceof Failure) || !meansBroken.has(error.code)) return;
    broken = error;
    setImmediate(onBroken, error);
  };
  return {
    async whole(act) {
      if (broken !== null) throw brokenBy(broken);
      try {
        return await act();
      } catch (error) {
        look(error);
        throw error;
      }
    },
  };
}

const meansBroken: ReadonlySet<string> = new Set(['DATABASE_BROKEN', 'DATABASE_NOT_DURABLE', 'DATABASE_SCHEMA_UNKNOWN']);
