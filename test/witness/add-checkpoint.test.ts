import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpointText } from '../../src/audit/checkpoint.ts';
import { verifyCosignature } from '../../src/audit/cosignature.ts';
import { formatNote, parseNote } from '../../src/audit/note.ts';
import { noteSignature, verifierOf } from '../../src/audit/sign-note.ts';
import { parseVkey } from '../../src/audit/vkey.ts';
import { sha256Hex } from '../../src/kernel/digest.ts';
import { instantOf } from '../../src/kernel/instant.ts';
import { buildWitnessApp } from '../../src/witness/build-witness-app.ts';
import { openWitness, type Witness } from '../../src/witness/open-witness.ts';
import { growingLedger } from '../helpers/growing-ledger.ts';

const root = mkdtempSync(join(tmpdir(), 'siyi-witness-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const seed = new Uint8Array(32).fill(7);
const newSeed = new Uint8Array(32).fill(17);
const ledger = growingLedger();
const fork = growingLedger(undefined, undefined, 5);
const time = 1_767_225_600;
/** The same ledger while its key is changed: both sign. */
const newKey = verifierOf({ name: ledger.origin, seed: newSeed });

let count = 0;
let witness: Witness;
let app: ReturnType<typeof buildWitnessApp>;
let url = '';

beforeEach(async () => {
  witness = openWitness({
    folder: join(root, String((count += 1))),
    name: 'witness.example/w1',
    ledgers: [ledger.key, newKey],
    anyYear: [],
    clock: { now: () => instantOf(time * 1000) },
    random: (bytes) => new Uint8Array(bytes).fill(6),
  });
  app = buildWitnessApp(witness);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await app.close();
  witness.close();
});

interface Told {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

async function ask(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Told> {
  return told(await fetch(`${url}/add-checkpoint`, { method: 'POST', body, headers }));
}

async function get(path: string): Promise<Told> {
  return told(await fetch(url + path));
}

async function told(response: Response): Promise<Told> {
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

const checkpointPath = `/${sha256Hex(ledger.origin)}/checkpoint`;

describe('POST /add-checkpoint', () => {
  it('200: answers its cosignature, which stands under the checkpoint that it serves', async () => {
    expect((await get(checkpointPath)).status).toBe(404);
    const answer = await ask(ledger.asks(0, 5));
    expect(answer).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
    expect(answer.body).toMatch(/^\u2014 witness\.example\/w1 [A-Za-z0-9+/]+=*\n$/);
    const note = parseNote(`${ledger.signed(5)}${answer.body}`);
    expect(verifyCosignature(note, parseVkey(witness.vkey))).toEqual({ time });
    expect(await get(checkpointPath)).toMatchObject({
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: `${ledger.signed(5)}${answer.body}`,
    });
  });

  it('200: for every step of a ledger, of equal size too', async () => {
    let before = 0;
    for (const size of [0, 0, 1, 2, 2, 3, 8, 13, 64, 64, 80]) {
      expect((await ask(ledger.asks(before, size))).status).toBe(200);
      before = size;
    }
    expect((await get(checkpointPath)).body.startsWith(ledger.signed(80))).toBe(true);
  });

  it.each([{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/octet-stream' }, { 'content-type': 'application/json' }])(
    '200: whatever the body is called: %j',
    async (headers: Record<string, string>) => {
      expect((await ask(new Uint8Array(Buffer.from(ledger.asks(0, 5))), headers)).status).toBe(200);
    },
  );

  it('200: signed by the old key, the new one, or both', async () => {
    const text = (size: number) => checkpointText({ origin: ledger.origin, size, root: ledger.root(size) });
    const byNew = (size: number) => formatNote(text(size), [noteSignature(text(size), { name: ledger.origin, seed: newSeed })]);
    expect((await ask(`old 0\n\n${byNew(1)}`)).status).toBe(200);
    const both = `${ledger.signed(1)}${noteSignature(text(1), { name: ledger.origin, seed: newSeed })}\n`;
    expect((await ask(`old 1\n\n${both}`)).status).toBe(200);
    expect((await get(checkpointPath)).body.startsWith(both)).toBe(true);
  });

  it('200: with signatures of others, which are ignored, up to sixteen and more', async () => {
    const others = Array.from({ length: 20 }, (_, at) => {
      const text = checkpointText({ origin: ledger.origin, size: 5, root: ledger.root(5) });
      return `${noteSignature(text, { name: `other.example/${at}`, seed })}\n`;
    });
    const sameName = `${noteSignature('another\n', { name: ledger.origin, seed: new Uint8Array(32).fill(9) })}\n`;
    expect((await ask(`${ledger.asks(0, 5)}${others.join('')}${sameName}`)).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['no old size', ledger.signed(5)],
    ['an old size with a zero before it', ledger.asks(0, 5).replace('old 0', 'old 00')],
    ['a negative old size', ledger.asks(0, 5).replace('old 0', 'old -1')],
    ['CRLF', ledger.asks(0, 5).replaceAll('\n', '\r\n')],
    ['a hash that is none', ledger.asks(3, 5).replace(/\n[^\n]+\n/, '\nabc\n')],
    ['base64 that is not canonical', ledger.asks(3, 5).replace(/.=\n/, '9=\n')],
    ['64 hashes', ledger.asks(0, 5).replace('old 0\n', `old 1\n${`${'A'.repeat(43)}=\n`.repeat(64)}`)],
    ['no empty line', ledger.asks(0, 5).replace('\n\n', '\n')],
    ['no signature', ledger.asks(0, 5).replace(/\n\n\u2014.*/s, '\n')],
    ['no newline at the end', ledger.asks(0, 5).slice(0, -1)],
    ['a size with a zero before it', ledger.asks(0, 5).replace('\n5\n', '\n05\n')],
    ['a root too short', ledger.asks(0, 5).replace(/\n5\n..../, '\n5\n')],
    ['an old size above the new one', ledger.asks(0, 5).replace('old 0', 'old 6')],
  ])('400: %s', async (_, body) => {
    expect((await ask(body)).status).toBe(400);
    expect(witness.origins()).toEqual([]);
  });

  it('400: what is not UTF-8, or comes without any body', async () => {
    expect((await ask(new Uint8Array([...Buffer.from(ledger.asks(0, 5)), 0xff]))).status).toBe(400);
    expect((await told(await fetch(`${url}/add-checkpoint`, { method: 'POST' }))).status).toBe(400);
  });

  it('413: what is far too large', async () => {
    expect((await ask(`${ledger.asks(0, 5)}${'x'.repeat(300_000)}`)).status).toBe(413);
  });

  it('404: an origin that is not known, even if its signature were good', async () => {
    const stranger = growingLedger('siyi.example/610114/2027');
    expect((await ask(stranger.asks(0, 5))).status).toBe(404);
    expect((await get(`/${sha256Hex(stranger.origin)}/checkpoint`)).status).toBe(404);
  });

  it('403: no signature of a known key, or one in its name that it did not make', async () => {
    const text = checkpointText({ origin: ledger.origin, size: 5, root: ledger.root(5) });
    const asked = (...lines: string[]) => ask(`old 0\n\n${formatNote(text, lines)}`);
    const right = noteSignature(text, { name: ledger.origin, seed });
    const stranger = noteSignature(text, { name: ledger.origin, seed: new Uint8Array(32).fill(9) });
    const false1 = noteSignature('another\n', { name: ledger.origin, seed });
    const false2 = noteSignature('another\n', { name: ledger.origin, seed: newSeed });
    expect((await asked(stranger)).status).toBe(403);
    expect((await asked(false1)).status).toBe(403);
    expect((await asked(right, false1)).status).toBe(403);
    expect((await asked(right, false2)).status).toBe(403);
    expect(witness.origins()).toEqual([]);
    expect((await asked(right, stranger)).status).toBe(200);
  });

  it('409: an old size that is not its own, and tells its own', async () => {
    const conflict = (size: number) => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` });
    expect(await ask(ledger.asks(3, 5))).toEqual(conflict(0));
    await ask(ledger.asks(0, 5));
    expect(await ask(ledger.asks(0, 7))).toEqual(conflict(5));
    expect(await ask(ledger.asks(4, 7))).toEqual(conflict(5));
    expect(await ask(ledger.asks(6, 7))).toEqual(conflict(5));
    expect(await ask(ledger.asks(0, 3))).toEqual(conflict(5));
    expect((await ask(ledger.asks(5, 7))).status).toBe(200);
  });

  it('422: another root for the same size, a proof that is none, a proof where none may be, an empty tree that is not empty', async () => {
    const withProof = (asked: string) => asked.replace('\n\n', `\n${'A'.repeat(43)}=\n\n`);
    expect((await ask(withProof(ledger.asks(0, 5)))).status).toBe(422);
    const text = checkpointText({ origin: ledger.origin, size: 0, root: ledger.root(1) });
    expect((await ask(`old 0\n\n${formatNote(text, [noteSignature(text, { name: ledger.origin, seed })])}`)).status).toBe(422);
    expect((await ask(ledger.asks(0, 6))).status).toBe(200);
    expect((await ask(fork.asks(6, 6))).status).toBe(422);
    expect((await ask(fork.asks(6, 9))).status).toBe(422);
    expect((await ask(withProof(ledger.asks(6, 6)))).status).toBe(422);
    expect((await ask(`old 6\n\n${ledger.signed(9)}`)).status).toBe(422);
    expect((await get(checkpointPath)).body.startsWith(ledger.signed(6))).toBe(true);
    expect((await ask(ledger.asks(6, 9))).status).toBe(200);
  });

  it('cosigns one of many that come at once from one size, and never two roots', async () => {
    await ask(ledger.asks(0, 4));
    const asked = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? ledger : fork).asks(4, 6 + (at % 5)));
    const answers = await Promise.all(asked.map((body) => ask(body)));
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(39);
  });

  it('goes on with a ledger that asks again and again at once, each time from what it was told', async () => {
    const climb = async () => {
      let known = 0;
      while (known < 40) {
        const { status, body } = await ask(ledger.asks(known, known + 1));
        expect(status).toBeOneOf([200, 409]);
        known = status === 200 ? known + 1 : Number(body);
      }
    };
    await Promise.all(Array.from({ length: 4 }, climb));
    expect((await get(checkpointPath)).body.split('\n')[1]).toBe('40');
  });
});

describe('other requests', () => {
  it.each(['/add-checkpoint', '/nothing', '/checkpoint', `/${'0'.repeat(64)}/checkpoint`, `/${'0'.repeat(64)}/signed/1/00`, '/%zz'])(
    'find nothing at %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBeOneOf([404, 400]);
      expect(answer.body).not.toContain('    at ');
    },
  );

  it('find a checkpoint under the lower-case hash only', async () => {
    await ask(ledger.asks(0, 5));
    expect((await get(checkpointPath.toUpperCase().replace('CHECKPOINT', 'checkpoint'))).status).toBe(404);
  });
});

describe('the page', () => {
  it('says whom it witnesses, how far and when, in both languages, with the key to be printed and no script', async () => {
    expect((await get('/')).body).toContain('还没有账本送来检查点');
    await ask(ledger.asks(0, 5));
    const response = await fetch(`${url}/`);
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'sha256-");
    expect(page).toContain('账本 siyi.example/610114/2026：最近一次见证于 2026年1月1日 08:00，共 5 条记录');
    expect(page).toContain('没有发现分叉');
    expect(page).toContain('No fork was found');
    expect(page.indexOf('lang="zh-CN"')).toBeLessThan(page.indexOf('lang="en"'));
    expect(page).toContain(witness.vkey);
    expect(page).not.toContain('<script');
  });

  it('shows evidence of a fork with the signed originals, and speaks of none where a proof was only missing', async () => {
    await ask(ledger.asks(0, 6));
    await ask(`old 6\n\n${ledger.signed(9)}`);
    const before = (await get('/')).body;
    expect(before).toContain('没有发现分叉');
    expect(before).toContain('待查的检查点');
    await ask(fork.asks(6, 6));
    const page = (await get('/')).body;
    expect(page).toContain('在 6 条记录处签出了 2 个不同的内容');
    const links = [...page.matchAll(/href="([^"]+\/signed\/6\/[0-9a-f]+)"/g)].map(([, path = '']) => path);
    const originals = await Promise.all([...new Set(links)].map((path) => get(`/${path}`)));
    expect(originals).toHaveLength(2);
    expect(originals.map(({ body }) => body.startsWith(ledger.signed(6)) || body === fork.signed(6))).toEqual([true, true]);
  });
});
