// Serves a database with a thread that decides ahead, and writes the leaves of what it decided into the file that is named second.
import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../src/http/app.ts';
import { createSiyi } from '../../src/main.ts';
import type { DecidedTogether, Ready } from '../../src/service/deciding-thread.ts';
import { threadFromSource } from '../samples/thread-from-source.ts';

const [database = '', decidedPath = ''] = process.argv.slice(2);
const siyi = await createSiyi({
  database,
  decider(data) {
    const thread = threadFromSource('src/decider-thread.ts', data);
    thread.on('message', (message: DecidedTogether | Ready) => {
      if ('ready' in message) return;
      for (const decided of message.decided)
        if (decided !== null) appendFileSync(decidedPath, `${Buffer.from(decided.row.leaf).toString('hex')}\n`);
    });
    return thread;
  },
});
const app = await buildApp(siyi.context);
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}/healthz`);
