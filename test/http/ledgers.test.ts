import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyInclusion } from '../../src/audit/inclusion.ts';
import { openCheckpoint } from '../../src/audit/checkpoint.ts';
import { keyFingerprint } from '../../src/audit/key-fingerprint.ts';
import { leafHash } from '../../src/audit/leaf.ts';
import { parsePolicy } from '../../src/audit/policy.ts';
import { rootAt, nodesOfTiles } from '../../src/audit/subtree.ts';
import { decodeBundle } from '../../src/audit/tile.ts';
import { parseVkey } from '../../src/audit/vkey.ts';
import { decodeUtf8 } from '../../src/kernel/utf8.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import { serve, type Serving } from './serving.ts';

let serving: Serving;
let prefix = '';
const open = { as: null };

beforeAll(async () => {
  serving = await serve();
  for (let at = 0; at < 3; at += 1) {
    const body = { item: 'GG-02', organisation: '610114099201', title: '样例证明' };
    const started = await serving.ask('POST', '/api/v1/instances', { body, headers: { 'idempotency-key': `start-${at}` } });
    expect(started.status, started.text).toBe(201);
  }
  await serving.village.siyi.advanceLedger();
  const [ledger] = await serving.village.siyi.context.store.read(listLedgers);
  prefix = `/ledgers/${ledger?.district ?? ''}/${ledger?.year ?? ''}`;
});
afterAll(() => serving.close());

describe('the ledgers for anyone', () => {
  it('give the signed head, the tiles and the leaves, which anybody can put together again', async () => {
    const [key = ''] = (await serving.ask('GET', `${prefix}/keys`, open)).text.split('\n');
    const head = await serving.ask('GET', `${prefix}/checkpoint`, open);
    expect(head.headers['content-type']).toBe('text/plain; charset=utf-8');
    const { checkpoint } = openCheckpoint(head.text, [parseVkey(key)]);
    expect(checkpoint.size).toBe(3);
    const tile = await serving.ask('GET', `${prefix}/tile/0/000.p/3`, open);
    expect(tile.headers['content-type']).toBe('application/octet-stream');
    expect(tile.headers['cache-control']).toContain('immutable');
    expect(
      Buffer.from(
        rootAt(
          3,
          nodesOfTiles(3, () => tile.bytes),
        ),
      ).equals(checkpoint.root),
    ).toBe(true);
    const leaves = decodeBundle((await serving.ask('GET', `${prefix}/tile/entries/000.p/3`, open)).bytes);
    const hashes = leaves.map((leaf) => leafHash(decodeUtf8(leaf) ?? ''));
    expect(Buffer.concat(hashes)).toEqual(tile.bytes);
  });

  it('prove each entry under that head', async () => {
    const { rows } = (await serving.ask('GET', '/api/v1/instances')).json;
    for (const { id } of rows as { id: string }[]) {
      const proof = await serving.village.siyi.proveEntry(id, 1);
      const [key = ''] = (await serving.ask('GET', `${prefix}/keys`, open)).text.split('\n');
      const { checkpoint } = openCheckpoint(proof?.checkpoint ?? '', [parseVkey(key)]);
      expect(proof).not.toBeNull();
      if (proof !== null) expect(verifyInclusion({ ...proof, root: checkpoint.root })).toBe(true);
    }
  });

  it('tell on a page without a script how many entries there are, and that no witness has signed', async () => {
    const page = await serving.ask('GET', '/ledgers', open);
    const [key = ''] = (await serving.ask('GET', `${prefix}/keys`, open)).text.split('\n');
    expect(page.text).toContain('尚无见证签名');
    expect(page.text).toContain(keyFingerprint(parseVkey(key).publicKey));
    expect(page.text).toContain('3条');
    expect(page.text).not.toContain('<script');
    expect((await serving.ask('GET', '/ledgers?lang=en', open)).text).toContain('No witness has signed yet');
    expect((await serving.ask('GET', '/pages.css', open)).status).toBe(200);
  });

  it('say whom the installation believes in the form of C2SP tlog-policy', async () => {
    const policy = parsePolicy((await serving.ask('GET', `${prefix}/policy`, open)).text);
    expect(policy.logs.map(({ vkey }) => vkey.name)).toEqual([`siyi.local${prefix}`]);
    expect(policy.quorum).toBe('none');
  });

  it.each([
    ['a wider tile than is signed', '/tile/0/000.p/4'],
    ['a full tile that is none', '/tile/0/000'],
    ['a level that has not begun', '/tile/1/000.p/1'],
    ['a path that is not canonical', '/tile/0/0.p/3'],
    ['an empty tile', '/tile/0/000.p/0'],
    ['a bundle behind the end', '/tile/entries/001.p/1'],
  ])('have nothing at %s', async (_what, path) => {
    const answer = await serving.ask('GET', prefix + path, open);
    expect([answer.status, answer.json['code']]).toEqual([404, 'LEDGER_NOT_FOUND']);
  });

  it.each(['/ledgers/61011/2026', '/ledgers/610114/26', '/ledgers/610114/2026.1', '/ledgers/610114/2026.02', '/ledgers/999999/2026'])(
    'are none at %s',
    async (path) => {
      expect((await serving.ask('GET', `${path}/checkpoint`, open)).status).toBe(404);
    },
  );
});
