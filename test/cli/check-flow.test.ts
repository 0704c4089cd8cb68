import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { cliRun, temporaryFolder } from './cli-run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

function file(name: string, text: string): string {
  const path = folder.path(name);
  writeFileSync(path, text);
  return path;
}

const flow = powerItems.find(({ code }) => code === 'ZC-04')?.flow ?? {};

describe('siyi check-flow', () => {
  it('tells that a flow holds, claim by claim', async () => {
    const { code, out, err } = await cliRun(['check-flow', file('whole.json', JSON.stringify({ flow })), '--lang', 'en']);
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/✓/g)).toHaveLength(7);
    expect(out).toMatch(/The flow holds on all its paths: \d+ states and \d+ transitions/);
  });

  it('shows how a flow is cheated, step by step', async () => {
    const skips = JSON.stringify(flow).replaceAll('"target":"#partyMemberReview"', '"target":"#representativeResolution"');
    const { code, out } = await cliRun(['check-flow', file('skips.json', skips)]);
    expect(code).toBe(1);
    expect(out).toContain('尚未“党员大会审议通过”即可进入“村民（代表）会议决议”');
    expect(out).toMatch(/ {6}1\. 完成一个实施环节（通过）：提出事项·清点、评估，提出处置议案和底价 → 提出事项·起草\n {6}2\. /);
    expect(out).not.toContain('valuation');
    expect(out).toContain('该流程不成立');
  });

  it('puts names that nobody gave words for in quotation marks', async () => {
    const named = JSON.stringify(flow)
      .replaceAll('dealPostingDisplay', 'sampleWait')
      .replaceAll('"target":"contract"', '"target":"sampleWait"');
    const bare = named.replace(/("sampleWait":\{"meta":)\{[^{}]*\{[^{}]*\}[^{}]*\}/, '$1{}');
    const { code, out } = await cliRun(['check-flow', file('named.json', bare)]);
    expect(code).toBe(1);
    expect(out).toContain('组织实施·“sampleWait”');
    expect(out).not.toMatch(/[^“.]sampleWait/);
  });

  it.each([
    ['what is no JSON', 'broken.json', '{"id": '],
    ['a file that is too large', 'large.json', `"${'a'.repeat(4 * 1024 * 1024)}"`],
  ])('refuses %s', async (_what, name, text) => {
    const { code, out, err } = await cliRun(['check-flow', file(name, text), '--lang', 'en']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^siyi: INPUT_INVALID .*at most 4 MiB/);
  });

  it('refuses a file that is not there', async () => {
    const { code, err } = await cliRun(['check-flow', folder.path('nothing.json')]);
    expect(code).toBe(1);
    expect(err).toContain('INPUT_INVALID');
    expect(err).toContain('没有这个文件');
  });

  it('says in the chosen language what would be right in a machine that is written for XState alone', async () => {
    const machine = { id: 'x', initial: 'a', states: { a: { on: { go: 'b' } }, b: { type: 'final' } } };
    const { out } = await cliRun(['check-flow', file('plain.json', JSON.stringify(machine))]);
    expect(out).toContain('此处应为：JSON 列表');
    expect(out).toContain('context 缺少：“item”、“plan”、“record”、“flags”、“open”、“deadlines”');
  });

  it('tells of JSON that is no flow', async () => {
    const { code, out } = await cliRun(['check-flow', file('list.json', '[1, 2]'), '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toContain('A flow is a JSON object');
  });
});
