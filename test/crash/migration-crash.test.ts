import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { cliRun, temporaryFolder } from '../cli/cli-run.ts';
import { putSecondVersion, sampleMap, versions } from '../samples/second-version.ts';
import { acting, addVillage, village } from '../service/sample-file.ts';

const matters = 1000;
const street = '610114099000';
const folder = temporaryFolder();
afterAll(() => folder.remove());

async function prepare(database: string): Promise<string> {
  const siyi = await createSiyi({ database });
  await addVillage(siyi);
  const officer = siyi.as({ person: '00000000-0000-4000-8000-000000000002', roles: ['officer'], organisation: street });
  const bytes = Buffer.from('%PDF-1.4 sample');
  const { hash } = await officer.attach({ organisation: street, name: '样例.pdf', mediaType: 'application/pdf', bytes });
  const clerk = acting(siyi, 'clerk');
  await Promise.all(Array.from({ length: matters }, () => clerk.start({ item: 'GG-02', organisation: village, title: '样例证明' })));
  await putSecondVersion(siyi);
  await siyi.close();
  const file = folder.path('map.json');
  writeFileSync(file, JSON.stringify(sampleMap(hash)));
  return file;
}

/** How many matters follow each flow, and how many entries say that one went over. */
async function counted(database: string): Promise<{ readonly moved: number; readonly left: number; readonly entries: number }> {
  const siyi = await createSiyi({ database });
  const reader = siyi.as({ person: '00000000-0000-4000-8000-000000000002', roles: ['officer'], organisation: street });
  const counts = { moved: 0, left: 0, entries: 0 };
  let cursor: string | undefined;
  do {
    const page = await reader.list({}, { limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    for (const { flow } of page.rows) counts[flow === versions.second ? 'moved' : 'left'] += 1;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  for await (const entry of reader.exportTrail({ type: 'flow.migrated' })) counts.entries += entry.flow === versions.second ? 1 : 0;
  await siyi.close();
  return counts;
}

it('leaves nothing half moved when it is killed in the middle, and goes on with what is left', { timeout: 120_000 }, async () => {
  const database = folder.path('migration.db');
  const file = await prepare(database);
  const script = fileURLToPath(new URL('../cli/start.ts', import.meta.url));
  const typed = ['migrate', file, '--organisation', street, '--run', '--database', database];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...typed], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const said of child.stdout) if (String(said).includes('25%')) child.kill('SIGKILL');
  expect((await exited)[1]).toBe('SIGKILL');

  const broken = await counted(database);
  expect(broken.moved).toBeGreaterThanOrEqual(matters / 4);
  expect(broken.left).toBeGreaterThan(0);
  expect(broken).toMatchObject({ entries: broken.moved, left: matters - broken.moved });
  expect((await cliRun(['replay', '--database', database])).code).toBe(0);

  const { code, out } = await cliRun(['migrate', file, '--organisation', street, '--run', '--database', database]);
  expect(code).toBe(0);
  expect(out).toContain(`已转入 ${String(broken.left)} 件`);
  expect(await counted(database)).toEqual({ moved: matters, left: 0, entries: matters });
  expect((await cliRun(['replay', '--database', database])).code).toBe(0);
});
