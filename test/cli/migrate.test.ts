import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { putSecondVersion, sampleMap, versions } from '../samples/second-version.ts';
import { acting, addVillage, village } from '../service/sample-file.ts';
import { cliRun, temporaryFolder } from './cli-run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const database = folder.path('migrate.db');
const street = '610114099000';
let file = '';
let document = '';

beforeAll(async () => {
  const siyi = await createSiyi({ database });
  await addVillage(siyi);
  const officer = siyi.as({ person: '00000000-0000-4000-8000-000000000002', roles: ['officer'], organisation: street });
  const bytes = Buffer.from('%PDF-1.4 sample');
  document = (await officer.attach({ organisation: street, name: '样例.pdf', mediaType: 'application/pdf', bytes })).hash;
  for (let n = 0; n < 3; n += 1) await acting(siyi, 'clerk').start({ item: 'GG-02', organisation: village, title: '样例证明' });
  await putSecondVersion(siyi);
  await siyi.close();
  file = mapFile('map.json', sampleMap(document));
});

function mapFile(name: string, content: object): string {
  const path = folder.path(name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const run = (...typed: readonly string[]) => cliRun(['migrate', ...typed, '--database', database]);

describe('migrate', () => {
  it('tells what would come of it and changes nothing, then does it, then finds nothing left', async () => {
    const dry = await run(file, '--organisation', street);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain('试算 100% 3/3');
    expect(dry.out).not.toContain('转入 100%');
    expect(dry.out).toContain('试算 3 件：可以转入 3 件，不能转入 0 件');
    expect((await run(file, '--organisation', street, '--lang', 'en')).out).toContain('3 looked at: 3 would go over, 0 cannot');
    const done = await run(file, '--organisation', street, '--run');
    expect(done.out).toContain('转入 100% 3/3');
    expect(done.out).toContain('共 3 件：已转入 3 件');
    expect((await run(file, '--organisation', street, '--run')).out).toContain('没有在办的办件在这一版本流程上');
    expect((await cliRun(['replay', '--database', database])).code).toBe(0);
  });

  it('tells which cannot go, and why', async () => {
    const back = mapFile(
      'back.json',
      sampleMap(document, { from: versions.second, to: versions.first, states: { 'supervision.observing': 'supervision.questioned' } }),
    );
    const { code, out } = await run(back, '--organisation', street, '--run');
    expect(code).toBe(1);
    expect(out.match(/不能转入\n {2}\S/g)).toHaveLength(3);
    expect(out).toContain('已转入 0 件，不能转入 3 件');
  });

  it('says what is wrong with the file, or with the map', async () => {
    expect(await run(folder.path('nowhere.json'), '--organisation', street)).toMatchObject({ code: 1, out: '' });
    writeFileSync(folder.path('broken.json'), '{');
    expect((await run(folder.path('broken.json'), '--organisation', street)).err).toContain('INPUT_INVALID');
    const short = mapFile('short.json', { item: 'GG-02' });
    expect((await run(short, '--organisation', street)).err).toContain('map.from');
    expect((await run(file, '--organisation', '610000000000')).err).toContain('ATTACHMENT_NOT_FOUND');
    expect((await run(file, '--organisation', '610000000000')).err).toContain(`(map.document: ${document})`);
    const lost = mapFile('lost.json', sampleMap(document, { to: 'b'.repeat(64) }));
    expect((await run(lost, '--organisation', street)).err).toMatch(/^siyi: FLOW_NOT_FOUND .* \(map\.to: b{64}\)$/m);
    const same = mapFile('same.json', sampleMap(document, { to: versions.first }));
    expect((await run(same, '--organisation', street)).err).toContain('应为：另一版本的流程');
    const slip = mapFile('slip.json', sampleMap(document, { states: { 'procedure.nowhere': 'procedure.archived' } }));
    expect((await run(slip, '--organisation', street)).err).toMatch(/map\.states\.procedure\.nowhere: 应为：procedure\./);
    expect((await run(file)).code).toBe(2);
  });
});
