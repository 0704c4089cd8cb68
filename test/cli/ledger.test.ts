import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { keyFingerprint } from '../../src/audit/key-fingerprint.ts';
import { parseVkey } from '../../src/audit/vkey.ts';
import { createSiyi } from '../../src/main.ts';
import { acting, addVillage } from '../service/sample-file.ts';
import { openMatters } from '../samples/ledger-samples.ts';
import { cliRun, temporaryFolder } from './cli-run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const rest = 2 ** 31 - 1;
const year = String(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear());

/** A village, and so many signed matters more. */
async function sign(database: string, matters: number): Promise<void> {
  const siyi = await createSiyi({ database, sweepMs: rest, deliverMs: rest, ledgerMs: rest });
  if ((await acting(siyi, 'clerk').list()).rows.length === 0) await addVillage(siyi);
  await openMatters(siyi, matters);
  await siyi.advanceLedger();
  await siyi.close();
}

const asked = (database: string, ...typed: string[]) => cliRun(['ledger', ...typed, '--database', database]);

describe('siyi ledger keys', () => {
  it('tells that there are none yet, then prints them with what to print on paper, also before a ledger has begun', async () => {
    const database = folder.path('keys.db');
    await cliRun([
      'init',
      '--code',
      '610114100001',
      '--name',
      '样例村',
      '--above',
      '样例省,样例市,样例区,样例街道',
      '--database',
      database,
    ]);
    expect(await asked(database, 'keys')).toMatchObject({ code: 0, out: expect.stringContaining('还没有签名密钥') });
    await createSiyi({ database }).then((siyi) => siyi.close());
    const { code, out } = await asked(database, 'keys');
    expect(code).toBe(0);
    expect(out).toContain(`siyi.local/ledgers/610114/${year}（尚未开始）`);
    const vkey = /^ {2}(siyi\.local\S+)$/m.exec(out)?.[1] ?? '';
    expect(out).toContain(keyFingerprint(parseVkey(vkey).publicKey));
    const secret = (JSON.parse(readFileSync(`${database}.key`, 'utf8')) as { keys: { secret: string }[] }).keys[0]?.secret ?? '';
    expect(secret).toHaveLength(44);
    expect(out).not.toContain(secret);
    const named = await cliRun(['ledger', 'keys', '--database', database, '--lang', 'en'], { env: { SIYI_URL: 'https://example.com/' } });
    expect(named.out).toContain(`Verifier keys of ledger example.com/ledgers/610114/${year} (not begun yet)`);
  });
});

describe('siyi ledger rotate-key, add-sm2 and retire-key', () => {
  it('tell the fingerprint of the key, and refuse in words what would leave none', async () => {
    const database = folder.path('rotate.db');
    await sign(database, 1);
    expect(await asked(database, 'retire-key')).toMatchObject({ code: 1, err: expect.stringContaining('唯一正在签名的密钥') });
    const rotated = await asked(database, 'rotate-key');
    expect(rotated.out).toMatch(/新指纹：(?:[0-9a-f]{4} ){7}[0-9a-f]{4}/);
    expect((await asked(database, 'add-sm2')).out).toContain('SM2');
    expect((await asked(database, 'retire-key', '--key', 'ffffffffff')).err).toContain('ffffffffff');
    expect((await asked(database, 'retire-key')).code).toBe(0);
    const { out } = await asked(database, 'keys');
    expect([out.match(/正在签名/g)?.length, out.match(/停用/g)?.length, out.match(/SM2/g)?.length]).toEqual([2, 1, 1]);
    await sign(database, 1);
  });

  it('change nothing where there is no key yet', async () => {
    const database = folder.path('none.db');
    await cliRun(['init', '--code', '610114000000', '--name', '样例区', '--above', '样例省,样例市', '--database', database]);
    for (const action of ['rotate-key', 'retire-key', 'add-sm2'])
      expect(await asked(database, action)).toMatchObject({ code: 1, err: expect.stringContaining('LEDGER_KEY_UNKNOWN') });
    expect((await asked(database, 'something')).code).toBe(2);
  });
});

describe('siyi restore and siyi ledger restart', () => {
  it('say that more was signed than the backup has, and begin a next part', async () => {
    const database = folder.path('restore.db');
    const backup = folder.path('restore.backup');
    await sign(database, 2);
    expect((await cliRun(['backup', backup, '--database', database])).code).toBe(0);
    expect((await cliRun(['restore', backup, '--overwrite', '--database', database])).out).not.toContain('restart');
    await sign(database, 3);
    const restored = await cliRun(['restore', backup, '--overwrite', '--database', database]);
    expect(restored.code).toBe(0);
    expect(restored.out).toContain('已签到5条，备份中只有2条');
    expect(restored.out).toContain('siyi ledger restart --reason');
    await expect(createSiyi({ database })).rejects.toMatchObject({ code: 'LEDGER_ROLLED_BACK' });
    expect(await asked(database, 'restart')).toMatchObject({ code: 1, err: expect.stringContaining('--reason') });
    const restarted = await asked(database, 'restart', '--reason', '样例：只有旧备份');
    expect(restarted).toMatchObject({ code: 0, out: expect.stringContaining('却没有的记录：3条') });
    expect((await asked(database, 'restart', '--reason', '样例')).out).toContain('没有另起');
    await sign(database, 1);
    expect((await asked(database, 'keys')).out).toContain(`siyi.local/ledgers/610114/${year}.2 的`);
  });

  it('begin a next part under a new key when the old one is lost', async () => {
    const database = folder.path('lost.db');
    await sign(database, 1);
    rmSync(`${database}.key`);
    const { code, out } = await cliRun(['ledger', 'restart', '--reason', 'Sample: lost', '--lang', 'en', '--database', database]);
    expect(code).toBe(0);
    expect(out).toContain('keys that sign the ledgers were made');
    await sign(database, 1);
  });
});
