import type { Writable } from 'node:stream';
import type pg from 'pg';
import type { Failure } from '../../kernel/failure.ts';
import { failureOf } from './failure-of.ts';

type Answer = pg.QueryResult<Record<string, unknown>>;

/** What asks a server over one connection. What is asked while something is under way is answered in its order. */
export interface Asker {
  /** @throws {Failure} by {@link failureOf} */
  ask(config: pg.QueryConfig): Promise<Answer>;
  /** Asks what nobody waits for; where all that follows rests on it (`vital`), the connection can no longer be asked when it fails. */
  send(config: pg.QueryConfig, vital?: 'vital'): void;
  /** What the first that was sent so failed with, since this was asked last; null when none did. */
  sent(): Promise<unknown>;
  /** Whether the connection can still be asked. */
  usable(): boolean;
  /** The first damage that the server told of, whether anybody waited for that answer or not; null when it told of none. */
  damage(): Failure | null;
}

/**
 * Wraps a client. What is asked in one go, before anything could be waited for, goes out in one piece, whoever asks it: a piece is one call of the
 * system, and such a call costs more than most queries do.
 */
export function askerOf(client: pg.Client): Asker {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  const unwatched: Promise<unknown>[] = [];
  let usable = true;
  let damage: Failure | null = null;
  let held = false;
  for (const event of ['end', 'error'] as const) client.on(event, () => (usable = false));
  const hold = (): void => {
    if (held) return;
    held = true;
    stream.cork();
    // After all promises that are settled by now have been gone on from.
    process.nextTick(() => {
      held = false;
      stream.uncork();
    });
  };
  const put = async (config: pg.QueryConfig): Promise<Answer> => {
    try {
      return await client.query<Record<string, unknown>>(config);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'DATABASE_BROKEN') damage ??= failure;
      if (failure.code === 'DATABASE_UNREACHABLE' || damage !== null) usable = false;
      throw failure;
    }
  };
  return {
    ask(config) {
      hold();
      return put(config);
    },
    send(config, vital) {
      hold();
      unwatched.push(
        put(config).then(
          () => null,
          (error: unknown) => {
            if (vital !== undefined) usable = false;
            return error;
          },
        ),
      );
    },
    async sent() {
      const failures = await Promise.all(unwatched.splice(0));
      return failures.find((failure) => failure !== null) ?? null;
    },
    usable: () => usable,
    damage: () => damage,
  };
}
