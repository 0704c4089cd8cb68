import { chmodSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { formatVkey, parseVkey } from '../../src/audit/vkey.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { cliRun, openListeningWitness, temporaryFolder, type Ran } from '../cli/cli-run.ts';
import { growingLedger } from '../helpers/growing-ledger.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const ledger = growingLedger();
const next = growingLedger('siyi.example/610114/2027');
const key = formatVkey(ledger.key);
const policy = folder.path('policy.txt');
writeFileSync(policy, `# 样例\nlog ${key}\nquorum none\n`);
writeFileSync(folder.path('latin.txt'), new Uint8Array([0xe9, 10]));

describe('siyi witness', () => {
  it('prints its key, the same every time, without anything to witness', async () => {
    const asked = ['witness', '--folder', folder.path('key'), '--key'];
    const first = await cliRun([...asked, '--name', 'witness.example/样例']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(parseVkey(first.out.trim())).toMatchObject({ name: 'witness.example/样例', type: 'cosignature' });
    expect(await cliRun(asked)).toEqual(first);
    chmodSync(folder.path('key/witness.key'), 0o644);
    expect(await cliRun(asked)).toMatchObject({ code: 0, out: first.out, err: expect.stringContaining('chmod 600') });
  });

  it.each([
    ['by its key', ['--log', key], ledger.asks(0, 5)],
    ['by one key of several', ['--log', formatVkey(next.key), '--log', key], ledger.asks(0, 5)],
    ['in a later year', ['--any-year', key], next.asks(0, 5)],
    ['in a policy', ['--policy', policy], ledger.asks(0, 5)],
  ])('cosigns for a ledger that was named %s', async (_, named, asks) => {
    const { ran, status } = await whileRunning(['--name', 'w', ...named], asks);
    expect(status).toBe(200);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('见证服务已启动：http://127.0.0.1:');
    expect(ran.out).toMatch(/见证方公钥：w\+[0-9a-f]{8}\+/);
  });

  it('cosigns for no other ledger', async () => {
    expect((await whileRunning(['--name', 'w', '--log', key], next.asks(0, 5))).status).toBe(404);
  });

  it('ends with 1 when its memory can no longer be trusted', async () => {
    const ran = await cliRun(['witness', '--folder', folder.path('broken'), '--name', 'w', '--port', '0', '--log', key], {
      askedToStop: () => new Promise(() => undefined),
      openWitness: async (options) => {
        setTimeout(() => options.onBroken(new Failure('DATABASE_BROKEN', {})), 50);
        return openListeningWitness(options);
      },
    });
    expect(ran.code).toBe(1);
  });

  it.each([
    ['没有写明见证哪些账本', []],
    ['VKEY_INVALID', ['--log', 'x']],
    ['INPUT_INVALID', ['--any-year', formatVkey(growingLedger('siyi.example').key)]],
    ['WITNESS_KEY_INVALID', ['--log', key]],
    ['WITNESS_KEY_INVALID', ['--log', key, '--name', 'a b']],
    ['没有这个文件', ['--policy', folder.path('none.txt')]],
    ['POLICY_INVALID', ['--policy', folder.path('latin.txt')]],
  ])('is told what is wrong: %s', async (said, asked) => {
    const ran = await cliRun(['witness', '--folder', folder.path('wrong'), '--port', '0', ...asked]);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(said) });
  });
});

/** Runs the command until one request was answered. */
async function whileRunning(typed: readonly string[], body: string): Promise<{ readonly ran: Ran; readonly status: number }> {
  let listening: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (listening = resolve));
  let status = 0;
  const ran = await cliRun(['witness', '--folder', folder.path(`w${typed.join('').length}`), '--port', '0', ...typed], {
    askedToStop: async () => {
      status = (await fetch(`${await url}/add-checkpoint`, { method: 'POST', body })).status;
    },
    openWitness: async (options) => {
      const opened = await openListeningWitness(options);
      const listen: typeof opened.listen = async (place) => {
        const made = await opened.listen(place);
        listening(made.url);
        return made;
      };
      return { ...opened, listen };
    },
  });
  return { ran, status };
}
