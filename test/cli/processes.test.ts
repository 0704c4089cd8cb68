import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { cliRun, temporaryFolder } from './cli-run.ts';

const folder = temporaryFolder();
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  folder.remove();
});

function siyi(typed: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./start.ts', import.meta.url)), ...typed], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  started.push(child);
  return child;
}

async function saying(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = '';
  for await (const part of child.stdout ?? []) {
    said += String(part);
    const found = pattern.exec(said);
    if (found !== null) return found[1] ?? found[0];
  }
  throw new Error(`never said ${String(pattern)}: ${said}`);
}

describe('processes', { timeout: 60_000 }, () => {
  it('serves until it is asked to stop', async () => {
    const child = siyi(['serve', '--port', '0', '--database', folder.path('served.db')]);
    const exited = once(child, 'exit');
    const url = await saying(child, /(http:\/\/127\.0\.0\.1:\d+)\/healthz/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/items`)).status).toBe(401);
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('ends quietly when whoever reads it goes away, and finishes what it began', async () => {
    const database = folder.path('piped.db');
    const child = siyi(['demo', '--fast', '--database', database, '--port', '0']);
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said).toBe('');
    const replayed = await cliRun(['replay', '--database', database]);
    expect(replayed.code).toBe(0);
  });

  it('prints the address on posters by which the world reaches it', async () => {
    const database = folder.path('reached.db');
    const { out } = await cliRun(['init', '--code', '610114000000', '--name', '样例区', '--database', database]);
    const token = /siyi_[\w-]+/.exec(out)?.[0] ?? '';
    const child = siyi(['serve', '--port', '0', '--database', database], { SIYI_URL: 'https://siyi.example' });
    const url = await saying(child, /(http:\/\/127\.0\.0\.1:\d+)\/healthz/);
    const poster = await fetch(`${url}/api/v1/items/GG-02/poster.html?organisation=610114000000`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await poster.text()).toContain('https://siyi.example/posters/610114000000/GG-02/');
    child.kill('SIGKILL');
  });

  it('backs up a database that another process goes on writing', async () => {
    const [database, copy] = [folder.path('busy.db'), folder.path('busy-copy.db')];
    await cliRun(['init', '--code', '610114000000', '--name', '样例区', '--database', database]);
    const writer = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./write-on.ts', import.meta.url)), database], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(writer);
    await saying(writer, /writing/);
    const { code, out } = await cliRun(['backup', copy, '--database', database]);
    const stopped = once(writer, 'exit');
    writer.kill('SIGKILL');
    await stopped;
    expect([code, out]).toEqual([0, expect.stringContaining(copy)]);
    const counted = (path: string): number => {
      const db = new Sqlite(path, { readonly: true });
      try {
        return db.prepare<[], number>('select count(*) from entry').pluck().get() ?? 0;
      } finally {
        db.close();
      }
    };
    expect(counted(copy)).toBeGreaterThan(0);
    expect(counted(copy)).toBeLessThanOrEqual(counted(database));
    expect((await cliRun(['replay', '--database', copy])).code).toBe(0);
  });

  it('says that it must be built first', async () => {
    mkdirSync(folder.path('bin'));
    cpSync('bin/siyi.js', folder.path('bin/siyi.js'));
    cpSync('package.json', folder.path('package.json'));
    const run = promisify(execFile)(process.execPath, [folder.path('bin/siyi.js')]);
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run build') });
  });
});
