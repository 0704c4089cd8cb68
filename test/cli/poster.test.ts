import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { cliRun, temporaryFolder } from './cli-run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const code = '610114000000';

describe('siyi poster', () => {
  it('writes a page to print without any database, or a drawing for each sheet', async () => {
    const database = folder.path('none.db');
    const page = folder.path('a.html');
    const ran = await cliRun(['poster', 'GG-02', '--out', page, '--url', 'https://siyi.example', '--database', database]);
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(ran.out).toContain(page);
    expect(readFileSync(page, 'utf8')).toContain('https://siyi.example/posters/000000000000/GG-02/');
    const drawing = folder.path('b.svg');
    await cliRun(['poster', 'ZD-07', '--size', 'a4', '--lang', 'en', '--out', drawing, '--database', database]);
    expect(readFileSync(folder.path('b-1.svg'), 'utf8')).toMatch(/^<svg xmlns/);
    expect(readFileSync(folder.path('b-2.svg'), 'utf8')).toContain('Page 2 of');
  });

  it('takes the organisation out of the database where there is one', async () => {
    const database = folder.path('there.db');
    await cliRun(['init', '--code', code, '--name', '样例区', '--above', '样例省,样例市', '--database', database]);
    const out = folder.path('c.svg');
    const ran = await cliRun(['poster', 'GG-02', '--organisation', code, '--out', out, '--database', database]);
    expect(ran.code, ran.err).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('样例区');
    expect(readFileSync(out, 'utf8')).toContain('街道尚未登记');
  });

  it.each([
    [['XX-99'], '没有该权力事项'],
    [['GG-02', '--out', 'x.pdf'], '--out'],
    [['GG-02', '--url', 'siyi'], '--url'],
    [['GG-02', '--organisation', '12'], '12'],
  ])('says what is wrong with %j', async (typed, said) => {
    const ran = await cliRun(['poster', ...typed, '--database', folder.path('none.db')]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(said);
  });
});
