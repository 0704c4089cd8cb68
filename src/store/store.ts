// What is kept, and how: the port (this file), the shared queries (one verb per file, grouped by noun), and the adapters
// (`sqlite/`), which hold only what differs between databases. May import `kernel`, `audit` and the types of `engine`; from npm `kysely`,
// and in `sqlite/` `better-sqlite3`. Snake case never leaves this folder. Read first: this file, work.ts, statement.ts, schema.ts.
import type { Dialect } from './statement.ts';
import type { Work } from './work.ts';

/** What the store counts since it was opened. All are sums, but for `queueLength` (now) and `largestBatch` (most so far). */
export interface StoreCounters {
  /** Transactions made durable, and units of work among them. */
  readonly commits: number;
  readonly units: number;
  /** Units that were undone because they threw. */
  readonly undone: number;
  readonly reads: number;
  readonly largestBatch: number;
  readonly queueLength: number;
  /** Units and reads that held the database for more than two seconds. */
  readonly slowUnits: number;
  /** Times that others were in the way when we wanted to write: a process that held the database, a transaction that changed the same. */
  readonly busyWaits: number;
}

/** What a store in good health says of itself. Sizes in bytes; 0 where the database has no such file. */
export interface StoreHealth {
  readonly databaseBytes: number;
  readonly logBytes: number;
}

/** How far copies of the database on other servers are behind it. */
export interface Standbys {
  /** Those that are connected now. */
  readonly connected: number;
  /** Those of them that commits wait for, and the bytes of log that the furthest of all has not on its disk yet; null where unknown. */
  readonly synchronous: number | null;
  readonly behindBytes: number | null;
}

/** What is known of a unit of work before it runs. */
export interface About {
  /** What it decides about, such as a matter: units of different lanes may run side by side. All without one share a lane. */
  readonly lane?: string | undefined;
  /**
   * The prefix of the organisations' codes whose matters, rosters and refusals it may see and change; everything when left out. A second
   * fence behind the service's own: PostgreSQL holds it by policies on the rows, an embedded database has no roles and needs none.
   */
  readonly within?: string | undefined;
  /** Shares its transaction with no other unit: for one that asks where its own transaction stands among others. */
  readonly alone?: boolean | undefined;
}

/** The one way to the database. */
export interface Store {
  readonly dialect: Dialect;
  /**
   * Runs a unit of work in a write transaction; units of one lane run in the order of the calls. Several callers' units share one commit.
   * Resolves only after the commit is durable. A unit that throws is undone alone and only its caller is rejected.
   *
   * @throws {Failure} what the unit threw; DATABASE_BUSY, DATABASE_UNREACHABLE, OVERLOADED, STOPPING (nothing was done); DATABASE_FULL
   * (undone); OUTCOME_UNKNOWN (done or not: ask again with the same idempotency key); DATABASE_BROKEN (the same, after a restart);
   * DATABASE_SCHEMA_UNKNOWN when a newer program has migrated the database (nothing was done);
   * ALREADY_EXISTS for a unique key
   */
  write<T>(work: () => Work<T>, about?: About): Promise<T>;
  /**
   * Runs a unit of work that only reads, on one consistent state of what is committed.
   *
   * @throws {Failure} what the unit threw; INVARIANT_BROKEN for a statement that writes; DATABASE_BUSY, DATABASE_UNREACHABLE,
   * DATABASE_BROKEN, DATABASE_SCHEMA_UNKNOWN, OVERLOADED, STOPPING
   */
  read<T>(work: () => Work<T>, about?: About): Promise<T>;
  /**
   * Does something that only one node at a time should do; answers null while another node is at it. When a node dies, its turn passes
   * on by itself. What is done must bear being done twice all the same.
   *
   * @throws what `act` threw; {Failure} DATABASE_UNREACHABLE, DATABASE_BUSY, DATABASE_SCHEMA_UNKNOWN, STOPPING
   */
  takeTurn<T>(name: string, act: () => Promise<T>): Promise<T | null>;
  /**
   * Copies the whole database into a new file while work goes on, checks the copy and makes it durable. `progress` is told pages.
   *
   * @throws {Failure} BACKUP_FAILED; no file is left then
   */
  backup(toPath: string, progress?: (done: number, total: number) => void): Promise<void>;
  /**
   * Whether it can write: makes one small durable write.
   *
   * @throws {Failure} as {@link Store.write}
   */
  check(): Promise<StoreHealth>;
  /**
   * Tells how far its copies are behind; null for a database that has none by its nature.
   *
   * @throws {Failure} as {@link Store.read}
   */
  standbys(): Promise<Standbys | null>;
  /**
   * Lets go of copies that its own log keeps of what was overwritten: after it has resolved, a SQLite file and its log hold none, unless
   * another process was reading just then. PostgreSQL keeps some until it is vacuumed and its log is recycled; that is for its keepers.
   *
   * @throws {Failure} as {@link Store.read}
   */
  scrub(): Promise<void>;
  counters(): StoreCounters;
  /** Finishes what is queued, then closes. Later calls are rejected with STOPPING. Closing twice is one closing. */
  close(): Promise<void>;
}

/** A way to the database for those who only read. */
export type ReadingStore = Pick<Store, 'read' | 'close'>;
