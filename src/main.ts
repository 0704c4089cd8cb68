// The composition root: the one place that picks a database, a clock and a source of random bytes. Nobody imports it but the
// library's face (index.ts) and the program in bin/.
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { listProcedures, powerItems } from '../machines/index.ts';
import { migrations } from '../migrations/index.ts';
import type { Listening, OpenedWitness, OpenWitness, Place } from './cli/cli-context.ts';
import { isServer } from './cli/is-server.ts';
import { postText } from './http/post-text.ts';
import { systemClock, type Clock } from './kernel/clock.ts';
import type { Failure } from './kernel/failure.ts';
import { randomPool } from './kernel/random-pool.ts';
import { bundledNotices, noticesWith } from './law/calendar/notices.ts';
import { ruleBook } from './law/rule-book.ts';
import { startBackground, type Pace } from './service/background.ts';
import { checkLedgers } from './service/check-ledgers.ts';
import type { ServiceContext } from './service/context.ts';
import { deciderOf, noDecider, type Decider } from './service/decider.ts';
import type { DeciderData } from './service/deciding-thread.ts';
import { flowShelf } from './service/flow-shelf.ts';
import { groundShelf } from './service/ground-shelf.ts';
import { snapshotShelf } from './service/snapshot-shelf.ts';
import type { PostText } from './service/ledger-setting.ts';
import { openLedgerSetting } from './service/open-ledger-setting.ts';
import { putItem } from './service/put-item.ts';
import { showLedgerKeys, type LedgerKeyView } from './service/show-ledger-keys.ts';
import { siyiOf, type Siyi } from './service/siyi.ts';
import { attachmentFiles } from './store/attachment/attachment-files.ts';
import type { Store } from './store/store.ts';
import { openPostgresStore } from './store/postgres/open-postgres-store.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

/** How to open siyi. */
export interface SiyiOptions {
  /** A file, made when it is not there, `:memory:`, or a URL `postgres://name:password@host:5432/siyi` (several hosts with commas between). */
  readonly database: string;
  /** On PostgreSQL, the same database as the role that owns its tables; `database` is then the role that can neither change nor delete entries. */
  readonly migratorDatabase?: string;
  /**
   * Where attached files are kept; when left out beside the database, for `:memory:` in a temporary folder that goes when it is closed,
   * for PostgreSQL in `data/files`, which all nodes must share.
   */
  readonly files?: string;
  /** The largest attached file, in bytes (20 MiB). */
  readonly fileBytes?: number;
  /** A file with a newer year's notice of days off (`src/law/calendar/notices.ts` says its form), for machines without network. */
  readonly calendar?: string;
  readonly clock?: Clock;
  /** How often due times are fired (1000) and entries told to subscribers (100), in milliseconds. */
  readonly sweepMs?: number;
  readonly deliverMs?: number;
  /** How often entries are put into their ledgers and new heads signed, in milliseconds (500). */
  readonly ledgerMs?: number;
  /** How often some hundred entries are looked at once more, in milliseconds (10000). */
  readonly auditMs?: number;
  /**
   * What stands before `/<district>/<year>` in the names of the ledgers that are begun: where they are served, without `https://`
   * (`siyi.local/ledgers`). Ledgers keep the name under which they were begun.
   */
  readonly ledgerName?: string;
  /**
   * The file with the secret keys that sign the ledgers' heads, made when it is not there; beside it `<file>.heads`, what was signed last. When
   * left out `<database>.key`; for PostgreSQL, where all nodes must share it, `<files>.key` or `data/ledger.key`; for `:memory:` nowhere.
   */
  readonly ledgerKey?: string;
  /** Witnesses to be asked, and how many are enough: the text of a policy (C2SP tlog-policy). */
  readonly ledgerPolicy?: string;
  /** How witnesses are reached; none are when left out. */
  readonly post?: PostText;
  /** Leaves the ledgers as they are, neither looked at nor carried on: for tools that must open what is broken. */
  readonly ledgersAtRest?: boolean;
  /**
   * On a file, starts the thread that decides events ahead when many are waiting, and hands it its data; null for none. When left out there is one
   * where the machine has a processor for it. On PostgreSQL there is never one: other nodes share the work there.
   */
  readonly decider?: ((data: DeciderData) => Worker) | null;
  /** Told of the signing keys when they were made, once in the life of an installation. */
  readonly onKeysMade?: (path: string | null, keys: readonly LedgerKeyView[]) => void;
  /** Told once, when memory or disk can no longer be trusted, or a newer program has migrated the database: end the process and start anew. */
  readonly onBroken?: (failure: Failure) => void;
  /** Told of a failed round of background work, which is tried again; a warning of the process when left out. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Opens siyi on a database: brings it to today's shape, keeps the flows that this version carries, and starts firing due times.
 *
 * @throws {Failure} DATABASE_SCHEMA_UNKNOWN, DATABASE_IN_USE, DATABASE_NOT_DURABLE, DATABASE_BUSY, DATABASE_UNREACHABLE, DATABASE_BROKEN;
 * LEDGER_BROKEN, LEDGER_ROLLED_BACK, LEDGER_KEY_UNKNOWN for ledgers that are not what was signed; POLICY_INVALID, INPUT_INVALID
 */
export async function createSiyi(options: SiyiOptions): Promise<Siyi> {
  const { database, clock = systemClock, onError = warn } = options;
  const calendar = options.calendar === undefined ? null : await readFile(options.calendar, 'utf8');
  const notices = calendar === null ? bundledNotices : noticesWith(calendar);
  const passing = database === ':memory:' && options.files === undefined ? await mkdtemp(join(tmpdir(), 'siyi-')) : null;
  const files = options.files ?? passing ?? (isServer(database) ? 'data/files' : `${database}.files`);
  const store = await openStore(options);
  const context: ServiceContext = {
    store,
    clock,
    flows: flowShelf(ruleBook),
    ground: groundShelf(),
    snapshots: snapshotShelf(),
    decider: openDecider(options, calendar),
    attachments: attachmentFiles(files, options.fileBytes ?? 20 * 1024 * 1024),
    notices,
    ledger: openLedgerSetting({
      name: options.ledgerName,
      keyPath: keyPathOf(options),
      policy: options.ledgerPolicy,
      post: options.post ?? postText,
    }),
    random: randomPool(),
  };
  try {
    for (const item of [...powerItems, ...listProcedures]) await putItem(context, ruleBook, item);
    if (options.ledgersAtRest !== true)
      await checkLedgers(context, ({ keys }) => options.onKeysMade?.(context.ledger.keys.path, showLedgerKeys(keys)));
  } catch (error) {
    await store.close();
    throw error;
  }
  const background = startBackground(context, paceOf(options), onError);
  const siyi = siyiOf(context, background);
  if (passing === null) return siyi;
  return { ...siyi, close: () => siyi.close().then(() => rm(passing, { recursive: true, force: true })) };
}

function keyPathOf({ database, ledgerKey, files }: SiyiOptions): string | null {
  if (ledgerKey !== undefined) return ledgerKey;
  if (database === ':memory:') return null;
  if (!isServer(database)) return `${database}.key`;
  return files === undefined ? 'data/ledger.key' : `${files}.key`;
}

/** Work that is never due. */
const never = 2 ** 31 - 1;

function paceOf({ sweepMs = 1000, deliverMs = 100, ledgerMs = 500, auditMs = 10_000, ledgersAtRest = false }: SiyiOptions): Pace {
  return { sweepMs, deliverMs, ledgerMs: ledgersAtRest ? never : ledgerMs, auditMs: ledgersAtRest ? never : auditMs };
}

function openStore({ database, migratorDatabase, onBroken, onError = warn }: SiyiOptions): Promise<Store> {
  const asked = { migrations, ...(onBroken === undefined ? {} : { onBroken }) };
  if (!isServer(database)) return openSqliteStore({ path: database, onError, ...asked });
  return openPostgresStore({ url: database, ...asked, ...(migratorDatabase === undefined ? {} : { migratorUrl: migratorDatabase }) });
}

function openDecider({ database, decider = startCompiled, onError = warn }: SiyiOptions, calendar: string | null): Decider {
  if (decider === null || database === ':memory:' || isServer(database)) return noDecider;
  const data = { database: resolve(database), calendar };
  return deciderOf(() => decider(data), onError);
}

/** A thread has no reader of TypeScript: where this runs straight from its source, there is none. */
const startCompiled =
  import.meta.url.endsWith('.js') && availableParallelism() > 1
    ? (data: DeciderData) => new Worker(new URL('./decider-thread.js', import.meta.url), { workerData: data })
    : null;

/** Background work that fails must not pass unseen, even where nobody said how to be told. */
function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

/**
 * The program `siyi`: runs what was typed and answers the exit code. The command line and the server are loaded here and not before,
 * so that a program that embeds the library does without them.
 */
export async function main(typed: readonly string[]): Promise<number> {
  const { outputOf } = await import('./cli/output.ts');
  const { runCli } = await import('./cli/run-cli.ts');
  const { rebuilder } = await import('./engine/rebuild.ts');
  const { backUpDatabase } = await import('./store/sqlite/back-up-database.ts');
  const { restoreDatabase } = await import('./store/sqlite/restore-database.ts');
  const { env, stdout, stderr } = process;
  const { readerGone } = await import('./cli/reader-gone.ts');
  const gone = Promise.race([readerGone(stdout), readerGone(stderr)]);
  const askedToStop = async () => {
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), gone]);
  };
  const carried = { items: powerItems, clock: systemClock };
  const made = {
    ...carried,
    output: outputOf(stdout, env),
    errors: outputOf(stderr, env),
    env,
    replay: rebuilder(),
    openSiyi: createSiyi,
    backUpDatabase,
    restoreDatabase,
  };
  return runCli({ ...made, listen, openWitness: openListeningWitness, askedToStop }, typed);
}

/** Beside the compiled program, where the build has put it; the source reads the last build's. */
const verifierPath = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../verifier.html' : '../dist/verifier.html', import.meta.url),
);

async function listen(siyi: Siyi, { host, port, quiet, publicUrl }: Place): Promise<Listening> {
  const { buildApp } = await import('./http/app.ts');
  const { failureOf } = await import('./http/failure-of.ts');
  const { loggedFailure } = await import('./http/logged-failure.ts');
  const { pino } = await import('pino');
  const logger = pino({ level: quiet ? 'warn' : 'info' });
  const app = await buildApp(siyi.context, { logger, verifierPath, ...(publicUrl === undefined ? {} : { publicUrl }) });
  await app.listen({ host, port });
  return {
    url: urlOf(app.server.address() as AddressInfo),
    log: (level, what, facts) => logger[level]({ ...facts }, what),
    logFailure: (what, error) => logger.error(loggedFailure(failureOf(error)), what),
    close: () => app.close(),
  };
}

async function openListeningWitness({ onBroken, ...asked }: OpenWitness): Promise<OpenedWitness> {
  const { openWitness } = await import('./witness/open-witness.ts');
  const { buildWitnessApp } = await import('./witness/build-witness-app.ts');
  const witness = openWitness({ ...asked, clock: systemClock, random: randomPool() });
  const { vkey, isKeyOpen, close } = witness;
  return {
    vkey,
    isKeyOpen,
    close,
    async listen({ host, port, quiet }) {
      const { pino } = await import('pino');
      const app = buildWitnessApp(witness, { logger: pino({ level: quiet ? 'warn' : 'info' }), onBroken });
      await app.listen({ host, port });
      return { url: urlOf(app.server.address() as AddressInfo), close: () => app.close() };
    },
  };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
