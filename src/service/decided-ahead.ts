import type { ParsedEvent } from '../contract/parse-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { AppendRow } from '../store/journal/append-row.ts';
import type { Session } from './session.ts';

/** An event that is to be decided before the unit of work that writes it; plain data, for another thread. */
export interface AskedAhead {
  readonly session: Session;
  readonly instance: string;
  readonly revision: number;
  readonly event: ParsedEvent;
  readonly now: Instant;
}

/** What came of it: the rows to be written as long as the matter stands where it did (they say where), and its place under the same stamps. */
export interface DecidedAhead {
  readonly row: AppendRow;
  readonly stamps: string;
}
