import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../kernel/failure.ts';
import type { Siyi } from '../service/siyi.ts';
import type { CliContext, OpenOptions } from './cli-context.ts';
import { isServer } from './is-server.ts';

/**
 * Opens siyi for a command that may begin a database; the folder of a file is made when it is not there. The ledgers rest unless `options` say
 * otherwise: one process carries them on, the one that serves.
 */
export async function openDatabase(context: CliContext, options: OpenOptions): Promise<Siyi> {
  if (!isServer(options.database)) await mkdir(dirname(options.database), { recursive: true, mode: 0o750 });
  return context.openSiyi({ ...(await placesOf(context)), ledgersAtRest: true, ...options });
}

/**
 * Opens siyi for a command that asks about what is there: a mistyped path must not be answered with an empty database.
 *
 * @throws {Failure} INPUT_INVALID when there is no such file
 */
export async function openExisting(context: CliContext, options: OpenOptions): Promise<Siyi> {
  if (!isServer(options.database)) await assertThere(options.database);
  return context.openSiyi({ ...(await placesOf(context)), ledgersAtRest: true, ...options });
}

/**
 * Asserts that a database file is there.
 *
 * @throws {Failure} INPUT_INVALID when it is not
 */
export async function assertThere(database: string): Promise<void> {
  if (!(await isFile(database))) throw new Failure('INPUT_INVALID', { at: '--database', got: database });
}

/** Whether there is a file of that name, and not a folder. */
export function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

type Places = Pick<OpenOptions, 'migratorDatabase' | 'files' | 'ledgerName' | 'ledgerKey' | 'ledgerPolicy'>;

async function placesOf({ env }: CliContext): Promise<Places> {
  const named = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const policy = named('SIYI_LEDGER_POLICY');
  const places = {
    migratorDatabase: named('SIYI_MIGRATOR_DATABASE'),
    files: named('SIYI_FILES'),
    ledgerName: named('SIYI_LEDGER_NAME') ?? servedAt(named('SIYI_URL')),
    ledgerKey: named('SIYI_LEDGER_KEY'),
    ledgerPolicy: policy === undefined ? undefined : await readFile(policy, 'utf8'),
  };
  return Object.fromEntries(Object.entries(places).filter(([, value]) => value !== undefined));
}

/** Where the ledgers of a service are that the world reaches at an address, without its scheme. */
function servedAt(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return `${host}${pathname.replace(/\/+$/, '')}/ledgers`;
}
