// The composition root of the thread that decides ahead (service/decider.ts): a reader on the database that main.ts has open, and shelves of
// its own. What it is asked it decides on what is committed, and hands back as rows; it writes nothing. Nobody imports it.
import { parentPort, workerData } from 'node:worker_threads';
import { version } from './contract/version.ts';
import { Failure } from './kernel/failure.ts';
import { invariant } from './kernel/invariant.ts';
import { randomPool } from './kernel/random-pool.ts';
import { bundledNotices, noticesWith } from './law/calendar/notices.ts';
import { ruleBook } from './law/rule-book.ts';
import { decideAhead } from './service/decide-ahead.ts';
import type { AskedAhead, DecidedAhead } from './service/decided-ahead.ts';
import type { AskedTogether, DecidedTogether, DeciderData, Ready } from './service/deciding-thread.ts';
import { flowShelf } from './service/flow-shelf.ts';
import { groundShelf } from './service/ground-shelf.ts';
import { snapshotShelf } from './service/snapshot-shelf.ts';
import { openSqliteReader } from './store/sqlite/open-sqlite-reader.ts';

invariant(parentPort !== null, 'this is a thread');
const port = parentPort;
const { database, calendar } = workerData as DeciderData;
const store = openSqliteReader(database);
const context = {
  flows: flowShelf(ruleBook),
  ground: groundShelf(),
  snapshots: snapshotShelf(),
  notices: calendar === null ? bundledNotices : noticesWith(calendar),
  random: randomPool(),
};

/** What stands against an event is met again where it is recorded, and told there. Damage may not be, so it ends this thread. */
async function decided(asked: AskedAhead): Promise<DecidedAhead | null> {
  try {
    return await store.read(() => decideAhead(context, asked));
  } catch (error) {
    if (error instanceof Failure && error.code !== 'DATABASE_BROKEN' && error.code !== 'INVARIANT_BROKEN') return null;
    throw error;
  }
}

port.on('message', (message: AskedTogether | 'end') => {
  if (message === 'end') return void store.close().then(() => port.close());
  void Promise.all(message.asked.map(decided)).then((all) => {
    port.postMessage({ number: message.number, decided: all } satisfies DecidedTogether);
  });
});
port.postMessage({ ready: version } satisfies Ready);
