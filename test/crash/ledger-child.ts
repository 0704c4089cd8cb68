// A process that records matters, carries its ledgers on and is killed. Argument: the database. Says `HEAD <note as JSON>` for each head that it
// sees published, and `ACK <instance>` for each matter that it has opened.
import { writeSync } from 'node:fs';
import { createSiyi } from '../../src/main.ts';
import { proveEntry } from '../../src/service/prove-entry.ts';
import { acting, village } from '../service/sample-file.ts';

const say = (word: string, what: string) => {
  try {
    writeSync(1, `${word} ${what}\n`);
  } catch {
    // Nobody listens any longer.
    process.exit(0);
  }
};

const siyi = await createSiyi({ database: process.argv[2] ?? '', sweepMs: 2 ** 31 - 1, ledgerMs: 1 });
say('OPEN', '');
let first: string | null = null;
let told = '';
for (;;) {
  const started = await acting(siyi, 'clerk').start({ item: 'GG-02', organisation: village, title: '样例证明' });
  if (!started.ok) throw new Error('a matter that is not opened');
  const { instance } = started.value.entry;
  say('ACK', instance);
  first ??= instance;
  const proved = await proveEntry(siyi.context, first, 1);
  if (proved === null || proved.checkpoint === told) continue;
  told = proved.checkpoint;
  say('HEAD', JSON.stringify(told));
}
