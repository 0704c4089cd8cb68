import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { sampleOrigin } from '../samples/ledger-samples.ts';
import { printedKeys } from '../samples/sample-matters.ts';
import { fillDatabase, village } from '../samples/service-database.ts';
import { standingClock } from '../service/sample-file.ts';
import { cliRun, temporaryFolder, type Ran } from './cli-run.ts';

const folder = temporaryFolder();
const database = folder.path('export.db');
const clock = standingClock('2026-11-22T09:00:00+08:00');
const rest = 2 ** 31 - 1;
let key: string;
let instances: readonly string[];

beforeAll(async () => {
  ({ instances } = await fillDatabase({ database, clock, sweepMs: rest, ledgerMs: rest }, 3));
  const siyi = await createSiyi({ database, clock, sweepMs: rest, ledgerMs: rest });
  await siyi.advanceLedger();
  [key = ''] = await printedKeys(siyi, sampleOrigin);
  await siyi.close();
});
afterAll(() => folder.remove());

const run = (...typed: readonly string[]): Promise<Ran> =>
  cliRun(['export', '--database', database, ...typed], { clock, openSiyi: (options) => createSiyi({ ...options, clock }) });

const verifies = async (path: string): Promise<Ran> => cliRun(['verify', path, '--key', key]);

describe('siyi export', () => {
  it.each([
    ['village', () => ['--village', village]],
    ['matter', () => ['--matter', instances[0] ?? '']],
    ['ledger', () => ['--ledger', '610114/2026']],
    ['handover', () => ['--handover', village]],
    ['masked', () => ['--masked', '--village', village]],
  ])('writes a %s that siyi verify confirms', async (name, asked) => {
    const out = folder.path(`${name}.zip`);
    const ran = await run(...asked(), out);
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(ran.out).toContain(`已导出到 ${out}`);
    const verified = await verifies(out);
    expect(verified.out).toContain('属实，但尚无见证签名');
    expect(verified.code).toBe(0);
  });

  it('writes a ledger as a folder of tiles', async () => {
    const out = folder.path('tiles');
    expect(await run('--ledger', '610114/2026', '--tiles', out)).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['checkpoint', 'policy.txt', 'tile']);
    expect(await verifies(out)).toMatchObject({ code: 0 });
  });

  it('overwrites nothing, and leaves nothing half written', async () => {
    const there = folder.path('there.zip');
    writeFileSync(there, '样例');
    const ran = await run('--village', village, there);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('没有覆盖');
    expect(statSync(there).size).toBe(6);
    expect((await run('--matter', '00000000-0000-7000-8000-000000000009', folder.path('none.zip'))).err).toContain('INSTANCE_NOT_FOUND');
    expect((await run('--village', village, folder.path('nowhere/a.zip'))).err).toContain('没有写成');
    expect(readdirSync(folder.path('.')).filter((name) => name.includes('none') || name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['nothing to export', [folder.path('a.zip')]],
    ['two things', ['--village', village, '--handover', village, folder.path('a.zip')]],
    ['no place', ['--village', village]],
    ['tiles of a village', ['--village', village, '--tiles', folder.path('t')]],
    ['a ledger that is written otherwise', ['--ledger', '610114-2026', folder.path('a.zip')]],
  ])('asks what is meant for %s', async (_what, typed) => {
    const ran = await run(...typed);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('--matter');
  });
});
