import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { version } from '../contract/version.ts';
import type { AskedAhead } from './decided-ahead.ts';
import { decidingThread } from './deciding-thread.ts';

/** A thread that says its version, does this with each message, and its seeing side with what it was lost by. */
async function open(does: string, said: string = version) {
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (message) => { ${does} }); parentPort.postMessage({ ready: '${said}' });`,
    { eval: true },
  );
  const lost: string[] = [];
  const deciding = decidingThread(
    () => thread,
    (error) => lost.push((error as Error).message),
    200,
  );
  await once(thread, 'message');
  return { thread, deciding, lost };
}

const asked = { instance: '样例' } as AskedAhead;

it('is lost when it does not answer in time, and ends', async () => {
  const { thread, deciding, lost } = await open('');
  const exited = once(thread, 'exit');
  expect(await Promise.all([deciding.decide(asked), deciding.decide(asked)])).toEqual([null, null]);
  await exited;
  expect(lost).toEqual(['the thread that decides ahead does not answer']);
  expect(deciding.isReady()).toBe(false);
  expect(await deciding.decide(asked)).toBeNull();
});

it('is lost when it is of another version', async () => {
  const { thread, deciding, lost } = await open('', '0.0.0');
  await once(thread, 'exit');
  expect(deciding.isReady()).toBe(false);
  expect(lost).toEqual(['the thread that decides ahead is of version 0.0.0']);
});

it('is lost when what it is to be sent cannot be, and answers everybody', async () => {
  const { deciding, lost } = await open(`if (message !== 'end') parentPort.postMessage({ number: message.number, decided: [] });`);
  const odd = { ...asked, log: () => undefined };
  expect(await Promise.all(Array.from({ length: 20 }, () => deciding.decide(odd)))).toEqual(Array.from({ length: 20 }, () => null));
  expect(lost).toHaveLength(1);
  expect(await deciding.decide(asked)).toBeNull();
});

it('ends also when it does not want to', async () => {
  const { deciding, lost } = await open('');
  await deciding.end();
  expect(lost).toEqual([]);
});
