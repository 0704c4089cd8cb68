import { sampleVillageCode } from '../../src/cli/demo/sample-village.ts';
import { startChild } from '../http/child.ts';
import type { Load } from '../http/load.ts';
import type { Row } from '../measure/row.ts';
import { openVillage } from '../matter/village.ts';

/** Events over HTTP on 32 connections, server, echo and callers each in a process of its own, against Fastify with the same validation and as many bytes. */
export async function http(folder: string, quick: boolean): Promise<readonly Row[]> {
  const database = `${folder}/http.db`;
  const village = await openVillage(database);
  const tokens: Record<string, string> = {};
  for (const [part, session] of Object.entries(village.parts))
    tokens[part] = (await village.siyi.makeToken({ ...session, label: '样例', days: 30 })).token;
  await village.siyi.close();
  const siyi = await startChild('./serve-siyi.js', database, JSON.stringify(village.parts));
  const echo = await startChild('./serve-echo.js');
  const load: Load = {
    siyiPort: Number(siyi.told),
    echoPort: Number(echo.told),
    organisation: sampleVillageCode,
    tokens: tokens as Load['tokens'],
    turns: village.turns,
    callers: 32,
    rounds: quick ? 3 : 7,
    matters: quick ? 1 : 3,
  };
  const loading = await startChild('./load.js', JSON.stringify(load));
  const rates = loading.told as { readonly siyi: number[]; readonly echo: number[] };
  for (const child of [loading, siyi, echo]) await child.stop();
  return [{ what: 'HTTP, 32 connections, against an echo', unit: 'events/s', siyi: rates.siyi, raw: rates.echo, aim: { least: 0.5 } }];
}
