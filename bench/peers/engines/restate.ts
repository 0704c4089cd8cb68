import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http2';
import { join } from 'node:path';
import * as restate from '@restatedev/restate-sdk';
import { connect } from '@restatedev/restate-sdk-clients';
import type { Contestant, Place } from '../contestant.ts';
import { eventsOfMatter, recordOf, type MeetingRecord } from '../record-of.ts';
import { freePort } from '../servers/free-port.ts';
import type { RestateUrls } from '../servers/start-restate.ts';

const matterObject = restate.object({
  name: 'matter',
  handlers: {
    open: async (ctx: restate.ObjectContext) => ctx.set('revision', 0),
    event: async (ctx: restate.ObjectContext, { at, record }: { readonly at: number; readonly record: MeetingRecord }) => {
      if ((await ctx.get<number>('revision')) !== at - 1) throw new restate.TerminalError(`${ctx.key} does not stand before event ${at}`);
      ctx.set('revision', at);
      ctx.set(`event-${at}`, record);
    },
    whole: async (ctx: restate.ObjectContext) => {
      for (let at = 1; at <= eventsOfMatter; at += 1) ctx.set(`event-${at}`, recordOf(ctx.key, at));
      ctx.set('revision', eventsOfMatter);
    },
    history: restate.handlers.object.shared(async (ctx: restate.ObjectSharedContext) => {
      const revision = await ctx.get<number>('revision');
      const records = [];
      for (let at = 1; at <= (revision ?? 0); at += 1) records.push(await ctx.get<MeetingRecord>(`event-${at}`));
      return { opened: revision !== null, records };
    }),
  },
});

/** Restate with a virtual object for each matter, its records in the object's state; acknowledged when the call through the ingress is answered. */
export async function open({ folder, url }: Place): Promise<Contestant> {
  const { ingress, admin, settings } = JSON.parse(url) as RestateUrls;
  const server = createServer(restate.createEndpointHandler({ services: [matterObject] }));
  const port = await portIn(folder);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const registered = await fetch(`${admin}/deployments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uri: `http://127.0.0.1:${port}`, force: true }),
  });
  if (!registered.ok) throw new Error(`Restate does not take the service: ${await registered.text()}`);
  const client = connect({ url: ingress });
  const of = (matter: string) => client.objectClient(matterObject, matter);
  return {
    events: eventsOfMatter,
    async create() {
      const matter = randomUUID();
      await of(matter).open();
      return matter;
    },
    async send(matter, at) {
      await of(matter).event({ at, record: recordOf(matter, at) });
    },
    async history(matter) {
      const { opened, records } = await of(matter).history();
      return (opened ? 1 : 0) + records.filter((record) => record !== null).length;
    },
    durability: async () => settings,
    bytes: async () => bytesBelow(folder),
    async fill(matters) {
      const ids = Array.from({ length: matters }, () => randomUUID());
      for (let from = 0; from < matters; from += 32) await Promise.all(ids.slice(from, from + 32).map((id) => of(id).whole()));
      return ids;
    },
    close: async () => void server.close(),
  };
}

/** The same port when it is opened again: what was running belongs to a deployment at an address. */
async function portIn(folder: string): Promise<number> {
  const kept = join(folder, 'port');
  if (!existsSync(kept)) writeFileSync(kept, String(await freePort()));
  return Number(readFileSync(kept, 'utf8'));
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesBelow(path) : statSync(path).size);
  }, 0);
}
