// A process to be killed. Arguments: mode, database, and what the mode takes. Says on standard output what it has been told, one word
// and one key a line, written at once: `TRY k` before it asks, `ACK k` when it has been answered.
import { closeSync, existsSync, readdirSync, readlinkSync, writeSync } from 'node:fs';
import { migrations } from '../../migrations/index.ts';
import { sha256 } from '../../src/kernel/digest.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { findResult } from '../../src/store/result/find-result.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { appendNext, idOf, minute } from '../conformance/samples.ts';

/** The exit code of a process whose store broke. */
export const brokenExit = 75;

/** The matter that a client works on. */
export const matterOf = (client: number): string => idOf(4, client);

/** Records an entry once, however often it is asked: true when it was this time. */
export function* recordOnce(matter: string, key: string): Work<boolean> {
  const person = idOf(2, 1);
  if ((yield* findResult(person, key)) !== null) return false;
  const result = { person, key, request: sha256(key), status: 201, body: {}, recordedAt: minute(1) };
  yield* appendNext(matter, { facts: { key } }, { result });
  return true;
}

const say = (word: string, key: string) => writeSync(1, `${word} ${key}\n`);

/** Some clients record without end, each on a matter of its own. */
async function recordForever(store: Store, prefix: string, clients: number): Promise<void> {
  const record = async (client: number) => {
    for (let count = 0; ; count += 1) {
      const key = `${prefix}-${client}-${count}`;
      say('TRY', key);
      await store.write(() => recordOnce(matterOf(client), key));
      say('ACK', key);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => record(client)));
}

/** Records on one matter for all processes, so many times, from the moment that the file `go` is there. */
async function recordTogether(store: Store, prefix: string, times: number, go: string): Promise<void> {
  while (!existsSync(go)) await new Promise((resume) => setTimeout(resume, 2));
  for (let count = 0; count < times; count += 1) {
    await store.write(() => recordOnce(matterOf(0), `${prefix}-${count}`));
    say('ACK', `${prefix}-${count}`);
  }
}

/** Is gone between the commit and the answer. */
async function dieUnanswered(store: Store, key: string): Promise<void> {
  say('TRY', key);
  await store.write(() => recordOnce(matterOf(0), key));
  process.kill(process.pid, 'SIGKILL');
}

/** Loses the disk under its write-ahead log, and tells how each of a batch was answered. */
async function loseDisk(store: Store, prefix: string): Promise<void> {
  await store.write(() => recordOnce(matterOf(0), `${prefix}-before`));
  say('ACK', `${prefix}-before`);
  for (const fd of readdirSync('/proc/self/fd')) if (targetOf(fd).endsWith('-wal')) closeSync(Number(fd));
  const after = ['a', 'b'].map((name) => store.write(() => recordOnce(matterOf(0), `${prefix}-${name}`)));
  for (const outcome of await Promise.allSettled(after)) {
    say('GOT', outcome.status === 'rejected' && outcome.reason instanceof Failure ? outcome.reason.code : outcome.status);
  }
}

function targetOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}

/** Is gone in the middle of the last migration. */
const deadly = { name: '0004-create-token', up: () => Promise.resolve(void process.kill(process.pid, 'SIGKILL')) };

async function main([mode, path = '', prefix = '', count = '0']: readonly string[]): Promise<void> {
  const list = mode === 'die-migrating' ? [...migrations.slice(0, 3), deadly] : migrations;
  const store = await openSqliteStore({ path, migrations: list, patienceMs: 20_000, onBroken: () => process.exit(brokenExit) });
  say('OPEN', prefix);
  if (mode === 'record-forever') await recordForever(store, prefix, Number(count));
  if (mode === 'record-together') await recordTogether(store, prefix, Number(count), `${path}.go`);
  if (mode === 'die-unanswered') await dieUnanswered(store, prefix);
  if (mode === 'lose-disk') await loseDisk(store, prefix);
  await store.close();
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
