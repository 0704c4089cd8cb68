import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { version } from '../contract/version.ts';
import type { AskedAhead } from './decided-ahead.ts';
import { deciderOf } from './decider.ts';

/** Answers null to everything but what is asked for matter `held`, which it answers when it is asked for `let go`. */
const holding = `
const { parentPort } = require('node:worker_threads');
const held = [];
parentPort.on('message', (message) => {
  if (message === 'end') return parentPort.close();
  const { number, asked } = message;
  const answer = () => parentPort.postMessage({ number, decided: asked.map(() => null) });
  if (asked.some(({ instance }) => instance === 'held')) return held.push(answer);
  if (asked.some(({ instance }) => instance === 'let go')) for (const each of held.splice(0)) each();
  answer();
});
parentPort.postMessage({ ready: '${version}' });`;

const askedFor = (instance: string) => ({ instance }) as AskedAhead;

it('lets those who ask for one matter act in their order, also when few are left', async () => {
  let thread: Worker | null = null;
  const decider = deciderOf(
    () => (thread = new Worker(holding, { eval: true })),
    (error) => {
      throw error;
    },
  );
  const done: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const busy = Array.from({ length: 5 }, (_, at) => decider.ahead(askedFor(`busy ${String(at)}`), () => released));
  await once(thread as unknown as Worker, 'message');
  const first = decider.ahead(askedFor('held'), async () => void done.push('first'));
  await new Promise((resume) => setImmediate(resume));
  release();
  await Promise.all(busy);
  const second = decider.ahead(askedFor('held'), async () => void done.push('second'));
  const third = decider.ahead(askedFor('held'), async () => void done.push('third'));
  await decider.ahead(askedFor('other'), async () => void done.push('other'));
  expect(done).toEqual(['other']);
  (thread as unknown as Worker).postMessage({ number: -1, asked: [askedFor('let go')] });
  await Promise.all([first, second, third]);
  expect(done).toEqual(['other', 'first', 'second', 'third']);
  await decider.end();
});

it('lets no more than some hundred wait for the thread', async () => {
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (m) => m === 'end' && parentPort.close()); parentPort.postMessage({ ready: '${version}' });`,
    { eval: true },
  );
  const decider = deciderOf(
    () => thread,
    () => undefined,
  );
  let acted = 0;
  const ask = (at: number) =>
    decider.ahead(askedFor(String(at)), () => {
      acted += 1;
      return new Promise<void>(() => undefined);
    });
  for (let at = 0; at < 5; at += 1) void ask(at);
  await once(thread, 'message');
  expect(acted).toBe(5);
  for (let at = 5; at < 1005; at += 1) void ask(at);
  await new Promise((resume) => setImmediate(resume));
  expect(acted).toBe(5 + 1000 - 256);
  await decider.end();
  await new Promise((resume) => setImmediate(resume));
  expect(acted).toBe(1005);
});

it('keeps a program alive while something is asked, and no longer', { timeout: 60_000 }, async () => {
  const program = `
    import { once } from 'node:events';
    import { Worker } from 'node:worker_threads';
    import { deciderOf } from ${JSON.stringify(new URL('./decider.ts', import.meta.url).href)};
    let thread;
    const slow = "const { parentPort: p } = require('node:worker_threads'); p.on('message', ({ number, asked }) => setTimeout(() => p.postMessage({ number, decided: asked.map(() => null) }), 300)); p.postMessage({ ready: '${version}' });";
    const decider = deciderOf(() => (thread = new Worker(slow, { eval: true, execArgv: [] })), () => undefined);
    let release;
    const released = new Promise((resolve) => (release = resolve));
    const busy = [0, 1, 2, 3, 4].map((at) => decider.ahead({ instance: 'busy ' + at }, () => released));
    thread.ref();
    await once(thread, 'message');
    thread.unref();
    decider.ahead({ instance: 'last' }, async () => console.log('acted'));
    release();`;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    timeout: 30_000,
  });
  expect(stdout).toBe('acted\n');
});
