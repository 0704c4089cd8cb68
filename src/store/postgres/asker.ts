import type { Writable } from 'node:stream';
import type pg from 'pg';
import { failureOf } from './failure-of.ts';

type Answer = pg.QueryResult<Record<string, unknown>>;

/** What asks a server over one connection. What is asked while something is under way is answered in its order. */
export interface Asker {
  /** @throws {Failure} by {@link failureOf} */
  ask(config: pg.QueryConfig): Promise<Answer>;
  /** Asks what nobody waits for; held back until something else is asked. */
  send(config: pg.QueryConfig): void;
  /** What the first that was sent so failed with, since this was asked last; null when none did. */
  sent(): Promise<unknown>;
  /** Whether the connection can still be asked. */
  usable(): boolean;
}

/**
 * Wraps a client. What is held back goes out in one piece with what follows: a piece is one call of the system, and such a call costs more
 * than most queries do.
 */
export function askerOf(client: pg.Client): Asker {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  const unwatched: Promise<unknown>[] = [];
  let usable = true;
  let held = false;
  for (const event of ['end', 'error'] as const) client.on(event, () => (usable = false));
  const flush = (): void => {
    if (held) stream.uncork();
    held = false;
  };
  const put = async (config: pg.QueryConfig): Promise<Answer> => {
    try {
      return await client.query<Record<string, unknown>>(config);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'DATABASE_UNREACHABLE' || failure.code === 'DATABASE_BROKEN') usable = false;
      throw failure;
    }
  };
  return {
    ask(config) {
      const asked = put(config);
      flush();
      return asked;
    },
    send(config) {
      if (!held) stream.cork();
      held = true;
      unwatched.push(
        put(config).then(
          () => null,
          (error: unknown) => error,
        ),
      );
    },
    async sent() {
      flush();
      const failures = await Promise.all(unwatched.splice(0));
      return failures.find((failure) => failure !== null) ?? null;
    },
    usable: () => usable,
  };
}
