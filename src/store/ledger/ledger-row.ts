import type { Kysely } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { DatabaseSchema } from '../schema.ts';

/** One ledger: the tree over the leaves of a district's entries of one year. */
export interface Ledger {
  /** Names it in the database alone. */
  readonly key: number;
  /** Names it to the world, for ever: the first line of its checkpoints. */
  readonly origin: string;
  /** The first six digits of the organisations' codes. */
  readonly district: string;
  /** The year in Asia/Shanghai in which its entries were recorded, YYYY. */
  readonly year: string;
  /** 1, and one more for each time that it had to be begun again. */
  readonly part: number;
  /** Leaves in it, and those that its last checkpoint covers. */
  readonly size: number;
  readonly signedSize: number;
  /** Why and when it ended; null while it takes leaves. */
  readonly end: LedgerEnd | null;
}

/** Why a ledger takes no more leaves: it was begun again in a further part. */
export interface LedgerEnd {
  /** In words of the one who ended it. */
  readonly reason: string;
  /** What the program found wrong with it and what that cost, as JSON. */
  readonly lost: string;
  readonly endedAt: Instant;
}

/** The query that every reading of ledgers narrows and orders. */
export function ledgers(db: Kysely<DatabaseSchema>) {
  return db
    .selectFrom('ledger')
    .leftJoin('ledger_end', 'ledger_end.ledger_key', 'ledger.ledger_key')
    .selectAll('ledger')
    .select(['ledger_end.reason', 'ledger_end.lost', 'ledger_end.ended_at']);
}

interface LedgerRow {
  readonly ledger_key: number;
  readonly origin: string;
  readonly district: string;
  readonly year: string;
  readonly part: number;
  readonly size: number;
  readonly signed_size: number;
  readonly reason: string | null;
  readonly lost: string | null;
  readonly ended_at: string | null;
}

/** A ledger out of its row. */
export function ledgerOf(row: LedgerRow): Ledger {
  const { origin, district, year, part, size } = row;
  const end = row.ended_at === null ? null : { reason: row.reason ?? '', lost: row.lost ?? '', endedAt: row.ended_at as Instant };
  return { key: row.ledger_key, origin, district, year, part, size, signedSize: row.signed_size, end };
}
