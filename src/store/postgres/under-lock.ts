import type pg from 'pg';
import { failureOf } from './failure-of.ts';

/** `siyi` in ASCII: the class of every advisory lock of ours. 0 is migrating and granting, 1 a key that was taken, 2 the shape; turns are the hash of a name. */
export const lockClass = 0x73697969;

/**
 * Does something in one transaction that only one process at a time may do to the shape of a database. All of it is done, or nothing.
 *
 * @throws {Failure} what `act` failed with
 */
export async function underLock(client: pg.Client, act: () => Promise<void>): Promise<void> {
  try {
    await client.query('begin isolation level read committed');
    await client.query('select pg_advisory_xact_lock($1, 0)', [lockClass]);
    await act();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw failureOf(error);
  }
}
