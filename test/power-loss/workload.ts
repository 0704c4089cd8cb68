// A process to be traced. Arguments: database, `full`, `normal` or `off`, how many units of work to record. Says on standard output
// `TRY n` before it asks for unit n, `ACK n` when it has been answered; unit 0 makes the matters.
import { writeSync } from 'node:fs';
import { migrations } from '../../migrations/index.ts';
import { connectionOf } from '../../src/store/sqlite/connection.ts';
import { openFile } from '../../src/store/sqlite/open-file.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { setPragmas } from '../../src/store/sqlite/set-pragmas.ts';
import { newTally } from '../../src/store/tally.ts';
import { writerOf } from '../../src/store/sqlite/writer.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { matterOf, recordOnce } from '../crash/child.ts';
import { sampleDistrict, startSample } from '../conformance/samples.ts';

/** Clients that ask at the same time, each for entries of a matter of its own: their units share commits. */
const clients = 3;

type Writing = Pick<Store, 'write' | 'close'>;

const giveUp = () => process.exit(75);

/** The store's own writer on a connection that does not wait for the disk as the store would. */
async function openWeakly(path: string, synchronous: string): Promise<Writing> {
  await (await openSqliteStore({ path, migrations })).close();
  const db = openFile(path, {});
  setPragmas(db);
  db.pragma(`synchronous = ${synchronous}`);
  const writer = writerOf(connectionOf(db), { queue: 100, batch: 100, patienceMs: 5000, shape: migrations.length }, newTally(), giveUp);
  return {
    write: (work) => writer.write(work),
    close: async () => {
      await writer.idle();
      db.close();
    },
  };
}

const say = (word: string, unit: number) => writeSync(1, `${word} ${unit}\n`);

async function record(store: Writing, unit: number, work: () => Work<unknown>): Promise<void> {
  say('TRY', unit);
  await store.write(work);
  say('ACK', unit);
}

function* makeMatters(): Work<void> {
  yield* sampleDistrict();
  for (let client = 0; client < clients; client += 1) yield* startSample(matterOf(client));
}

async function main([path = '', synchronous = 'full', units = '0']: readonly string[]): Promise<void> {
  const open = () => (synchronous === 'full' ? openSqliteStore({ path, migrations, onBroken: giveUp }) : openWeakly(path, synchronous));
  let store = await open();
  await record(store, 0, makeMatters);
  let unit = 0;
  const recordUntil = (last: number) =>
    Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        while (unit < last) {
          const mine = (unit += 1);
          await record(store, mine, () => recordOnce(matterOf(client), String(mine)));
        }
      }),
    );
  await recordUntil(Math.floor(Number(units) * 0.6));
  // Closing writes the log back into the database and takes it away; what comes after begins a new one.
  await store.close();
  store = await open();
  // Written back while it is in use, the log is begun anew from its start, over what it held before.
  const other = openFile(path, {});
  setPragmas(other);
  other.pragma(`synchronous = ${synchronous}`);
  while (unit < Number(units)) {
    await recordUntil(Math.min(Number(units), unit + 10));
    other.pragma('wal_checkpoint(passive)');
  }
  other.close();
  await store.close();
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
