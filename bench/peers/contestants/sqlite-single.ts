import type { Contestant, Place } from '../contestant.ts';
import { rawSqlite } from './raw-sqlite.ts';

/** better-sqlite3 with one transaction for each event: what a disk allows to whoever waits for it each time. */
export async function open(place: Place): Promise<Contestant> {
  return rawSqlite(place, 1);
}
