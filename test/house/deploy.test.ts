import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/contract/version.ts';

const run = promisify(execFile);
const image = readFileSync('deploy/Dockerfile', 'utf8');
const unit = readFileSync('deploy/siyi.service', 'utf8');
const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

const linesOf = (word: string): readonly string[] =>
  image.split('\n').flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));

/** What is copied out of the folder that is built from. */
const copied = linesOf('COPY').flatMap((line) => (line.startsWith('--from') ? [] : line.split(' ').slice(0, -1)));

/** The first that the compiled thread says when it is started on a database. */
async function sayingOf(thread: string, database: string): Promise<unknown> {
  new Sqlite(database).close();
  const worker = new Worker(thread, { workerData: { database, calendar: null } });
  const [said] = (await once(worker, 'message')) as [unknown];
  await worker.terminate();
  return said;
}

describe('the image', () => {
  it('is of a Node that the package takes, the same in both stages', () => {
    const versions = linesOf('FROM').map((from) => Number(/^node:(\d+)-/.exec(from)?.[1]));
    const least = Number(/^>=(\d+)/.exec(engines.node)?.[1]);
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toBeGreaterThanOrEqual(least);
  });

  it('runs as somebody without rights', () => {
    expect(linesOf('USER')).toEqual(['node']);
    expect(image.lastIndexOf('\nUSER ')).toBeGreaterThan(image.lastIndexOf('\nRUN '));
  });

  it('copies only what is there and not kept from it', () => {
    const taken = new Set(
      readFileSync('.dockerignore', 'utf8')
        .split('\n')
        .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : [])),
    );
    expect(copied.filter((path) => !existsSync(path) || !taken.has(path))).toEqual([]);
  });

  it('is built and started from what it copies', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siyi-image-'));
    try {
      for (const path of copied) cpSync(path, join(folder, path), { recursive: true, filter: (each) => !each.endsWith('.test.ts') });
      symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
      const inFolder = { cwd: folder, env: { PATH: process.env['PATH'] } };
      await run('npm', ['run', 'build', '--silent'], inFolder);
      const { stdout } = await run(process.execPath, ['bin/siyi.js', '--help'], inFolder);
      expect(stdout).toContain('serve');
      expect(await sayingOf(join(folder, 'dist/src/decider-thread.js'), join(folder, 'siyi.db'))).toEqual({ ready: version });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('both ways to run it', () => {
  it('start the program that the package has', () => {
    for (const text of [image, unit]) expect(text.replaceAll(/[",]+\s*"?/g, ' ')).toContain('bin/siyi.js serve');
  });
});

describe('the unit', () => {
  it('is not root, may write in one place, and is started anew when it fails', () => {
    for (const line of ['User=siyi', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'Restart=on-failure'])
      expect(unit.split('\n')).toContain(line);
    expect(unit.match(/^ReadWritePaths=.*$/gm)).toEqual(['ReadWritePaths=/var/lib/siyi']);
  });
});
