// The commands that a person types. Each is one file under commands/ and answers its exit code: 0 done, 1 not done, 2 wrongly asked.
// May import kernel, contract, audit and service; databases and servers come in through this context. Read first: program.ts.
import type { ReplayMatter } from '../audit/verify/replay-matter.ts';
import type { VerifierKey } from '../audit/vkey.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { CarriedItem } from '../service/put-item.ts';
import type { LedgerKeyView } from '../service/show-ledger-keys.ts';
import type { Siyi } from '../service/siyi.ts';
import type { Output } from './output.ts';

/** How a command opens siyi. Times in milliseconds. */
export interface OpenOptions {
  readonly database: string;
  /** As SIYI_MIGRATOR_DATABASE and SIYI_FILES name them. */
  readonly migratorDatabase?: string;
  readonly files?: string;
  /** As SIYI_LEDGER_NAME or SIYI_URL, SIYI_LEDGER_KEY and the file that SIYI_LEDGER_POLICY names say. */
  readonly ledgerName?: string;
  readonly ledgerKey?: string;
  readonly ledgerPolicy?: string;
  /** Whether the ledgers are left as they are, neither looked at nor carried on. */
  readonly ledgersAtRest?: boolean;
  readonly onKeysMade?: (path: string | null, keys: readonly LedgerKeyView[]) => void;
  readonly calendar?: string;
  readonly clock?: Clock;
  readonly sweepMs?: number;
  readonly onBroken?: (failure: Failure) => void;
  readonly onError?: (error: unknown) => void;
}

/** Where a server listens; port 0 lets the system choose one. */
export interface Place {
  readonly host: string;
  readonly port: number;
  /** Whether every request is logged, or only what is wrong. */
  readonly quiet: boolean;
  /** Where the world reaches it, for the QR codes of posters; the address that a request named when left out. */
  readonly publicUrl?: string;
}

/** A server that listens. */
export interface Listening {
  readonly url: string;
  log(level: 'info' | 'error', what: string, facts: JsonObject): void;
  /** Logs what failed by its code, facts and place, never by a text that may hold what a row holds. */
  logFailure(what: string, error: unknown): void;
  /** Takes no more requests, finishes those under way. */
  close(): Promise<void>;
}

/** How a command opens a witness; `onBroken` is told when its memory can no longer be trusted. */
export interface OpenWitness {
  readonly folder: string;
  readonly name: string | null;
  readonly ledgers: readonly VerifierKey[];
  readonly anyYear: readonly VerifierKey[];
  readonly onBroken: (failure: Failure) => void;
}

/** A witness that is open, and does not listen yet. */
export interface OpenedWitness {
  readonly vkey: string;
  /** The key file can be read by others than its owner. */
  readonly isKeyOpen: boolean;
  listen(place: Place): Promise<Pick<Listening, 'url' | 'close'>>;
  close(): void;
}

/** Told how far something is. */
export type Progress = (done: number, total: number) => void;

/** What the commands work with. Made once, in `main.ts`. */
export interface CliContext {
  readonly output: Output;
  readonly errors: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The power items that the program carries, and its clock. */
  readonly items: readonly CarriedItem[];
  readonly clock: Clock;
  /** Rebuilds a matter for the verifier, which has no engine of its own. */
  readonly replay: ReplayMatter;
  readonly openSiyi: (options: OpenOptions) => Promise<Siyi>;
  /** @throws {Failure} BACKUP_FAILED */
  readonly backUpDatabase: (database: string, toPath: string, progress: Progress) => Promise<void>;
  /** @throws {Failure} ALREADY_EXISTS, DATABASE_BUSY, DATABASE_BROKEN, DATABASE_SCHEMA_UNKNOWN */
  readonly restoreDatabase: (backup: string, toPath: string, options: { readonly overwrite: boolean }) => Promise<unknown>;
  readonly listen: (siyi: Siyi, place: Place) => Promise<Listening>;
  readonly openWitness: (options: OpenWitness) => Promise<OpenedWitness>;
  /** Resolves when the process is asked to stop (SIGTERM, SIGINT), or whoever read what it says has gone. */
  readonly askedToStop: () => Promise<void>;
}
