import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryView } from '../../src/contract/entry-view.ts';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

let serving: Serving;
let first: string;

/** A subject that a spreadsheet would take for a formula, with all that a CSV must quote. */
const subject = '=HYPERLINK("http://example.invalid","样例"),\n二行';

beforeAll(async () => {
  serving = await serve();
  first = await startOne(serving, 'GG-02', 'entries-0');
  const event = application(await attachOne(serving));
  await serving.ask('POST', `/api/v1/instances/${first}/events`, {
    body: { ...event, data: { ...event.data, subject } },
    headers: { 'idempotency-key': 'entries-0e', 'if-match': '"1"' },
  });
  for (let at = 1; at <= 250; at += 1) {
    serving.village.clock.advance(1000);
    await startOne(serving, 'GG-02', `entries-${at}`);
  }
});
afterAll(() => serving.close());

const read = (query: string) => serving.ask('GET', `/api/v1/entries?${query}`);

test('the trail is cut into pages without gaps and without doubles, the newest first', async () => {
  const found: number[] = [];
  let cursor = '';
  for (;;) {
    const { json } = await read(`limit=100${cursor}`);
    found.push(...(json.rows as EntryView[]).map(({ sequence }) => sequence));
    if (json.next === null) break;
    cursor = `&cursor=${encodeURIComponent(json.next)}`;
  }
  expect(found).toEqual(Array.from({ length: 252 }, (_none, at) => 252 - at));
});

test('the trail is narrowed by its filters', async () => {
  const count = async (query: string) => (await read(`limit=200&${query}`)).json.rows.length;
  expect(await count(`instance=${first}`)).toBe(2);
  expect(await count('type=application.received')).toBe(1);
  expect(await count(`person=${String(serving.village.people.all[0])}`)).toBe(0);
  expect(await count('from=2026-03-02T09:00:00%2B08:00&until=2026-03-02T09:00:01%2B08:00')).toBe(2);
  expect(await count('late=true')).toBe(0);
  expect(await count('type=application.received&late=false')).toBe(1);
});

test.each(['late=1', 'from=yesterday', 'from=2026-03-02', 'instance=1', 'organisation=61', 'kind=x'])(
  'the query %s is not guessed at',
  async (query) => {
    expect(await read(query)).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  },
);

test('the export as JSON Lines holds every entry as it is read', async () => {
  const { status, headers, text } = await serving.ask('GET', '/api/v1/entries/export?format=jsonl');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/jsonl; charset=utf-8');
  expect(headers['content-disposition']).toBe('attachment; filename="entries.jsonl"');
  expect(text.endsWith('}\n')).toBe(true);
  const rows = text
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row) as EntryView);
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 252 }, (_none, at) => 252 - at));
  expect(rows.slice(0, 50)).toEqual((await read('limit=50')).json.rows);
});

test('the export as CSV has a head, a row for each entry, and no cell that a spreadsheet would run', async () => {
  const { status, headers, text } = await serving.ask('GET', '/api/v1/entries/export?format=csv');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  expect(text.startsWith('\ufeff"sequence","instance"')).toBe(true);
  const rows = text.slice(1).match(/(?:"(?:[^"]|"")*",?)+\r\n/g) ?? [];
  expect(rows.join('')).toBe(text.slice(1));
  expect(rows).toHaveLength(253);
  const cells = rows.map((row) => (row.match(/"(?:[^"]|"")*"/g) ?? []).map((cell) => cell.slice(1, -1).replaceAll('""', '"')));
  for (const row of cells) {
    expect(row).toHaveLength(18);
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  }
  const event = cells.find((row) => row[4] === 'application.received');
  expect(JSON.parse(event?.[15] ?? '')).toMatchObject({ subject });
});

test('an export is narrowed as the trail is, and has no pages', async () => {
  const { text } = await serving.ask('GET', `/api/v1/entries/export?format=jsonl&instance=${first}`);
  expect(text.trimEnd().split('\n')).toHaveLength(2);
  expect((await serving.ask('GET', '/api/v1/entries/export?format=jsonl&limit=5')).status).toBe(400);
  expect((await serving.ask('GET', '/api/v1/entries/export')).status).toBe(400);
  expect((await serving.ask('GET', '/api/v1/entries/export?format=xlsx')).status).toBe(400);
});

test('an export of nothing is an empty file, and one outside the scope is a problem', async () => {
  const nothing = await serving.ask('GET', '/api/v1/entries/export?format=jsonl&type=matter.archived');
  expect(nothing).toMatchObject({ status: 200, text: '' });
  expect(await serving.ask('GET', '/api/v1/entries/export?format=csv&organisation=610114099202')).toMatchObject({
    status: 403,
    json: { code: 'OUT_OF_SCOPE' },
  });
});

test('HEAD answers as GET does, without a body', async () => {
  expect(await serving.ask('HEAD', '/api/v1/entries/export?format=csv')).toMatchObject({ status: 200, text: '' });
});
