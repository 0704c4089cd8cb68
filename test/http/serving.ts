import { expect } from 'vitest';
import type { RefusalView } from '../../src/contract/refusal-view.ts';
import { buildApp, type AppOptions } from '../../src/http/app.ts';
import type { Server } from '../../src/http/server.ts';
import { sampleVillage, type SampleTokens, type SampleVillage } from '../samples/village.ts';

/** A request as tests write it. */
export interface Asked {
  /** Whose token goes with it; none when null, the clerk's when left out. */
  readonly as?: keyof SampleTokens | null;
  /** Sent as JSON; a string or bytes go as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

/** A body as tests look into it; what a test names must be there. */
export interface Shown {
  readonly [field: string]: unknown;
  readonly rows: unknown[];
  readonly next: string | null;
  readonly id: string;
  readonly instance: string;
  readonly hash: string;
  readonly revision: number;
  readonly refusal: RefusalView;
}

/** What came back; `json` fails when it is none. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Buffer;
  readonly json: Shown;
}

/** The server over a sample village. */
export interface Serving {
  readonly app: Server;
  readonly village: SampleVillage;
  ask(method: string, url: string, asked?: Asked): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the server over a fresh sample village. */
export async function serve(options: AppOptions = {}): Promise<Serving> {
  const village = await sampleVillage();
  const app = await buildApp(village.siyi.context, { checkAnswers: true, ...options });
  await app.ready();
  return {
    app,
    village,
    async ask(method, url, { as = 'clerk', body, headers = {} } = {}) {
      const raw = typeof body === 'string' || Buffer.isBuffer(body);
      const response = await app.inject({
        method: method as 'GET',
        url,
        headers: {
          ...(as === null ? {} : { authorization: `Bearer ${village.tokens[as]}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
      });
      return {
        status: response.statusCode,
        headers: response.headers,
        text: response.body,
        bytes: response.rawPayload,
        get json() {
          return JSON.parse(response.body) as Shown;
        },
      };
    },
    async close() {
      await app.close();
      await village.close();
    },
  };
}

/** A small file that is a PDF by its bytes; another text makes another file. */
export function samplePdf(text = '样例'): Buffer {
  return Buffer.from(`%PDF-1.4\n%${text}\n%%EOF\n`);
}

/** Opens an instance of an item in the sample village and answers its id. */
export async function startOne({ ask }: Serving, item = 'GG-02', key = 'start-1'): Promise<string> {
  const started = await ask('POST', '/api/v1/instances', {
    body: { item, organisation: '610114099201', title: '样例办件' },
    headers: { 'idempotency-key': key },
  });
  expect(started.status, started.text).toBe(201);
  return started.json.instance;
}

/** Keeps a sample file for the sample village and answers its hash. */
export async function attachOne({ ask }: Serving, text?: string): Promise<string> {
  const kept = await ask('POST', '/api/v1/organisations/610114099201/attachments?name=a.pdf', {
    body: samplePdf(text),
    headers: { 'content-type': 'application/pdf' },
  });
  expect(kept.status, kept.text).toBe(201);
  return kept.json.hash;
}

/** An application for a certificate, as an event. */
export function application(hash: string) {
  return {
    type: 'application.received',
    occurredAt: '2026-03-02T08:30:00+08:00',
    data: {
      applicant: '00000000-0000-7000-8000-000000000001',
      subject: '样例申请',
      certificate: 'residence',
      kinOfHandler: false,
      documents: { application: hash },
    },
  };
}
