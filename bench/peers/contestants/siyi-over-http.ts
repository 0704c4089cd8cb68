import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { sampleProps } from '../../../src/cli/demo/sample-props.ts';
import { sampleVillageCode } from '../../../src/cli/demo/sample-village.ts';
import { clientOf } from '../../http/client.ts';
import { turnsOf } from '../../matter/turns.ts';
import { databaseSize } from '../../raw/database-size.ts';
import type { Contestant, Place } from '../contestant.ts';
import type { SiyiIn } from './siyi-in.ts';

/** Siyi over HTTP on SQLite; the clients are in this process, the server is in its own. */
export async function open({ folder, url }: Place): Promise<Contestant> {
  const { tokens } = JSON.parse(readFileSync(join(folder, 'village.json'), 'utf8')) as Pick<SiyiIn, 'tokens'>;
  const turns = turnsOf(sampleProps('zh-CN'));
  const client = clientOf(Number(new URL(url).port), 32);
  const post = async (path: string, who: keyof typeof tokens, body: unknown, revision?: number) => {
    const seen = revision === undefined ? {} : { 'if-match': `"${revision}"` };
    const { status, text } = await client.post(
      path,
      { authorization: `Bearer ${tokens[who]}`, 'idempotency-key': randomUUID(), ...seen },
      body,
    );
    if (status !== 201) throw new Error(`${path} answered ${status}: ${text}`);
    return text;
  };
  return {
    events: turns.length,
    async create() {
      const text = await post('/api/v1/instances', 'clerk', { item: 'ZC-04', organisation: sampleVillageCode, title: '样例事项' });
      return (JSON.parse(text) as { readonly instance: string }).instance;
    },
    async send(matter, at) {
      const turn = turns[at - 1];
      if (turn === undefined) throw new Error(`no event ${at}`);
      await post(`/api/v1/instances/${matter}/events`, turn.who, turn.event, at);
    },
    async history(matter) {
      const answer = await fetch(`${url}/api/v1/entries?instance=${matter}`, { headers: { authorization: `Bearer ${tokens.clerk}` } });
      const { rows } = (await answer.json()) as { readonly rows: readonly unknown[] };
      return rows.length;
    },
    durability: async () => 'journal_mode=wal synchronous=2',
    bytes: async () => databaseSize(join(folder, 'siyi.db')).bytes,
    close: async () => client.close(),
  };
}
