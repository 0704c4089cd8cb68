import { Failure } from '../../kernel/failure.ts';
import type pg from 'pg';
import { failureOf } from './failure-of.ts';
import { lockClass } from './under-lock.ts';

/** Work that only one node at a time should do. */
export interface Turns {
  /** Does it, unless another node is at it: then answers null. */
  take<T>(name: string, act: () => Promise<T>): Promise<T | null>;
  close(): void;
}

/**
 * Turns by advisory locks of one kept connection: the server lets them go when this process or its connection dies, and the next node
 * that asks is given them. What is done in a turn must bear being done twice, as a process may not know yet that its connection died.
 */
export function turnsOf(open: () => Promise<pg.Client>): Turns {
  let kept: Promise<pg.Client> | null = null;
  let closed = false;
  const forget = (): void => {
    void kept?.then((client) => client.end()).catch(() => undefined);
    kept = null;
  };
  const ask = async (question: string, name: string): Promise<boolean> => {
    if (closed) throw new Failure('STOPPING');
    try {
      const client = await (kept ??= open());
      const { rows } = await client.query<{ yes: boolean }>(`select ${question}($1, hashtext($2)) as yes`, [lockClass, name]);
      return rows[0]?.yes === true;
    } catch (error) {
      forget();
      throw failureOf(error);
    }
  };
  return {
    async take(name, act) {
      if (!(await ask('pg_try_advisory_lock', name))) return null;
      try {
        return await act();
      } finally {
        // When this fails the connection is gone, and the lock with it.
        await ask('pg_advisory_unlock', name).catch(() => undefined);
      }
    },
    close() {
      closed = true;
      forget();
    },
  };
}
