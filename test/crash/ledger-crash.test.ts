import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { areOneTree, isProved, openHead } from '../samples/ledger-samples.ts';
import { addVillage } from '../service/sample-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cycles = 4;
const rest = 2 ** 31 - 1;

/** Runs the child until it has published so many heads, and kills it a random while later. */
async function killed(database: string, heads: number): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('ledger-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, database], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let said = '';
  let dying = false;
  for await (const part of child.stdout) {
    said += String(part);
    if (dying || said.split('\nHEAD ').length <= heads) continue;
    dying = true;
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 40);
  }
  expect((await exited)[1]).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

it('signs one tree, killed again and again, and leaves no acknowledged entry without a proof', { timeout: 300_000 }, async () => {
  const database = folder.path('ledger-crash.db');
  const empty = await createSiyi({ database, ledgerMs: rest });
  await addVillage(empty);
  await empty.close();
  const lines: string[] = [];
  for (let cycle = 0; cycle < cycles; cycle += 1) lines.push(...(await killed(database, 1 + 2 * cycle)));
  const said = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  const siyi = await createSiyi({ database, ledgerMs: rest });
  await siyi.advanceLedger();
  for (const instance of said('ACK')) expect(await isProved(siyi, instance)).toBe(true);
  const published = [...new Set(said('HEAD'))].map((text) => JSON.parse(text) as string);
  // What was written down and perhaps never published must be of the same tree.
  const written = readFileSync(`${database}.key.heads`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly note: string }).note);
  expect(new Set(written).size).toBeGreaterThanOrEqual(new Set(published).size);
  const heads = await Promise.all([...new Set([...published, ...written])].map((note) => openHead(siyi, note)));
  expect(new Set(heads.map(({ size }) => size)).size).toBe(heads.length);
  expect(await areOneTree(siyi, heads)).toBe(true);
  await siyi.close();
  console.log(`${said('ACK').length} acknowledged, ${heads.length} heads`);
});
