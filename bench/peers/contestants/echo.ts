import { randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { sampleProps } from '../../../src/cli/demo/sample-props.ts';
import { sampleVillageCode } from '../../../src/cli/demo/sample-village.ts';
import { buildApp } from '../../../src/http/app.ts';
import { clientOf } from '../../http/client.ts';
import { turnsOf } from '../../matter/turns.ts';
import type { Contestant, Place } from '../contestant.ts';
import { siyiIn } from './siyi-in.ts';

/** Fastify with the zod validation that siyi has, answering as many bytes as siyi and keeping nothing; the clients are in this process. */
export async function open({ folder, url }: Place): Promise<Contestant> {
  const turns = turnsOf(sampleProps('zh-CN'));
  const sizes = await answeredBytes(folder);
  const client = clientOf(Number(new URL(url).port), 32);
  const opening = { item: 'ZC-04', organisation: sampleVillageCode, title: '样例事项' };
  const post = async (path: string, body: unknown, at: number) => {
    const headers = {
      authorization: `Bearer ${path}`,
      'idempotency-key': randomUUID(),
      'if-match': `"${at}"`,
      'x-bytes': String(sizes[at]),
    };
    const { status, text } = await client.post(path, headers, body);
    if (status !== 201) throw new Error(`${path} answered ${status}: ${text}`);
  };
  return {
    events: turns.length,
    async create() {
      await post('/api/v1/instances', opening, 0);
      return randomUUID();
    },
    send: (matter, at) => post(`/api/v1/instances/${matter}/events`, turns[at - 1]?.event, at),
    history: async () => 0,
    durability: async () => 'keeps nothing',
    bytes: async () => 0,
    close: async () => client.close(),
  };
}

/** How many bytes siyi answers to the opening and to each event. */
async function answeredBytes(folder: string): Promise<readonly number[]> {
  const { village, tokens } = await siyiIn(folder, ':memory:');
  const app = await buildApp(village.siyi.context);
  const sizes: number[] = [];
  const post = async (who: keyof typeof tokens, path: string, body: InjectOptions['payload'], revision: number) => {
    const headers = { authorization: `Bearer ${tokens[who]}`, 'idempotency-key': randomUUID(), 'if-match': `"${revision}"` };
    const { statusCode, body: text } = await app.inject({ method: 'POST', url: path, headers, payload: body ?? {} });
    if (statusCode !== 201) throw new Error(`${path} answered ${statusCode}: ${text}`);
    sizes.push(Buffer.byteLength(text));
    return text;
  };
  const opened = await post('clerk', '/api/v1/instances', { item: 'ZC-04', organisation: sampleVillageCode, title: '样例事项' }, 0);
  const { instance } = JSON.parse(opened) as { readonly instance: string };
  for (const [at, { who, event }] of village.turns.entries()) await post(who, `/api/v1/instances/${instance}/events`, event, at + 1);
  await app.close();
  await village.siyi.close();
  return sizes;
}
