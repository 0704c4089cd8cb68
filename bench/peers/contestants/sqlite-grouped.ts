import type { Contestant, Place } from '../contestant.ts';
import { rawSqlite } from './raw-sqlite.ts';

/** better-sqlite3 with one transaction for up to 32 events: what a disk allows to those who wait for it together. */
export async function open(place: Place): Promise<Contestant> {
  return rawSqlite(place, 32);
}
