import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliRun, temporaryFolder, type Ran } from './cli-run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('siyi demo', { timeout: 60_000 }, () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await cliRun(['demo', '--fast', '--no-serve', '--database', folder.path('demo.db')]);
  });

  it('walks the matter to the archive and does so as its script says', () => {
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(ran.out).toContain('实施结果公开·待归档 → 已归档');
    expect(ran.out).not.toContain('与演示脚本不符');
  });

  it('refuses three times and says what was needed, what there was, and by which law', () => {
    const refusals = ran.out.split('\n\n').filter((step) => step.includes('✗ 不予记录'));
    expect(refusals).toHaveLength(3);
    expect(refusals[0]).toMatch(/✗ 未通过 G18 .*村民代表会议无权决定.*成员大会/);
    expect(refusals[1]).toMatch(/✗ 未通过 S10 .*实到 666 人，应到 1000 人，三分之二以上为 667 人，差 1 人/);
    expect(refusals[1]).toContain('依据：《中华人民共和国农村集体经济组织法》');
    expect(refusals[2]).toMatch(/✗ 未通过 G45 .*差 1 天[^]*✗ 未通过 G48[^]*✗ 未通过 G50/);
  });

  it('fires due times, marks the late entry, and checks the finished trail', () => {
    expect(ran.out.match(/系统：期限届满 · 公示期/g)).toHaveLength(2);
    expect(ran.out).toContain('补录：事后 29 小时记录');
    expect(ran.out).toContain('已核对 38 条记录、1 个办件：逐步重演一致，记录链和承诺值一致');
  });

  it('says that it is a sample, and that its clock is not the real one', () => {
    expect(ran.out).toContain('全部为样例数据');
    expect(ran.out).toContain('演示时钟');
  });

  it('leaves alone a database that no demo made, and makes its own anew', async () => {
    const path = folder.path('other.db');
    writeFileSync(path, 'not a demo');
    const refused = await cliRun(['demo', '--fast', '--no-serve', '--database', path]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('ALREADY_EXISTS');
  });

  it('does all of it in English, in colour where somebody looks, and then serves', async () => {
    const asked = ['demo', '--fast', '--lang', 'en', '--port', '0', '--database', folder.path('demo.db')];
    const { code, out } = await cliRun(asked, { isTty: true });
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u4e00-\u9fff]/);
    expect(out).toContain('\u001b[31m✗ not met\u001b[0m S10');
    expect(out).toMatch(/serving at http:\/\/127\.0\.0\.1:\d+/);
    expect(out.match(/siyi_[\w-]{43}/g)?.length).toBeGreaterThanOrEqual(3);
    expect(out.match(/^ {2}curl /gm)).toHaveLength(3);
  });
});
