// A process of its own: plays matters against both servers in turn, so many callers at a time, and tells the rates of each round.
import { randomUUID } from 'node:crypto';
import { interleave } from '../measure/interleave.ts';
import type { Part } from '../../src/cli/demo/sample-village.ts';
import type { Turn } from '../matter/turns.ts';
import { clientOf, type Post } from './client.ts';

/** What the load is told to do. */
export interface Load {
  readonly siyiPort: number;
  readonly echoPort: number;
  readonly organisation: string;
  readonly tokens: Readonly<Record<Part, string>>;
  readonly turns: readonly Turn[];
  readonly callers: number;
  readonly rounds: number;
  /** Matters of each caller in a round. */
  readonly matters: number;
}

const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const siyi = clientOf(load.siyiPort, load.callers);
const echo = clientOf(load.echoPort, load.callers);
/** Bytes of siyi's answers, the opening's first: the echo is asked for as many. */
const answered: number[] = [];

const rates = await interleave(load.rounds, { siyi: () => rate(siyi.post), echo: () => rate(echo.post) });
siyi.close();
echo.close();
process.send?.(rates);

async function rate(post: Post): Promise<number> {
  const began = performance.now();
  const caller = async () => {
    for (let at = 0; at < load.matters; at += 1) await play(post);
  };
  await Promise.all(Array.from({ length: load.callers }, caller));
  return (load.callers * load.matters * (load.turns.length + 1) * 1000) / (performance.now() - began);
}

async function play(post: Post): Promise<void> {
  const opened = await send(post, 0, 'clerk', '/api/v1/instances', { item: 'ZC-04', organisation: load.organisation, title: '样例事项' });
  const id = opened.startsWith('{') ? (JSON.parse(opened) as { readonly instance: string }).instance : randomUUID();
  for (const [at, { who, event }] of load.turns.entries()) await send(post, at + 1, who, `/api/v1/instances/${id}/events`, event);
}

async function send(post: Post, revision: number, who: Part, path: string, body: unknown): Promise<string> {
  const headers = { authorization: `Bearer ${load.tokens[who]}`, 'idempotency-key': randomUUID(), 'if-match': `"${revision}"` };
  const { status, text } = await post(path, { ...headers, 'x-bytes': String(answered[revision] ?? 0) }, body);
  if (status !== 201) throw new Error(`${path} answered ${status}: ${text}`);
  answered[revision] = Buffer.byteLength(text);
  return text;
}
