import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { prove } from '../../src/engine/prove/prove.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { norms } from '../../src/law/norms.ts';
import { at, draftOf, transitionsIn, type Draft } from './config.ts';

const flowOf = (code: string): JsonObject => powerItems.find((item) => item.code === code)?.flow ?? {};
const works = flowOf('GC-01');

function changed(flow: JsonObject, change: (draft: Draft) => void): JsonObject {
  const draft = draftOf(flow);
  change(draft);
  return draft;
}

/** The flow with a value of its own at each posting. */
function displayed(days: number): JsonObject {
  return changed(works, (draft) => {
    for (const { keys, event } of transitionsIn(works)) {
      if (event !== 'notice.posted') continue;
      const { params } = at(draft, keys)['guard'] as unknown as { readonly params: { readonly rules: Record<string, unknown>[] } };
      for (const use of params.rules) if (use['rule'] === 'G45') use['display.days'] = days;
    }
  });
}

const findings = (...args: Parameters<typeof prove>) => prove(...args).claims.flatMap((claim) => claim.findings);

describe('numbers of a flow', () => {
  it.each([
    [14, ['belowFloor', 'belowFloor']],
    [15, []],
    [20, []],
  ])('%i days of display against those of the law', (days, codes) => {
    expect(findings(displayed(days), norms).map(({ code }) => code)).toEqual(codes);
  });

  it('are held against the values in force where these are given', () => {
    const values = { 'display.days': { value: 20, source: '样例区文件' } };
    const [first] = findings(displayed(15), norms, { values });
    expect(first).toMatchObject({ code: 'belowFloor', facts: { rule: 'G45', got: 15, needed: 20, source: '样例区文件' } });
    expect(findings(displayed(20), norms, { values })).toEqual([]);
  });
});

describe('a base', () => {
  const item = (change: (item: Draft) => void): JsonObject =>
    changed(works, (draft) => change((draft['context'] as Draft)['item'] as Draft));

  it.each([
    ['more classes', (of: Draft) => (of['classes'] as string[]).push('villageCharter'), ['itemWidened']],
    ['fewer papers to archive', (of: Draft) => (of['archive'] as string[]).pop(), ['itemNarrowed']],
    ['more papers to archive', (of: Draft) => (of['archive'] as string[]).push('opinion'), []],
  ])('with %s', (_what, change, codes) => {
    expect(findings(item(change), norms, { base: works }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the kind of a procedure', () => {
  it.each([
    [['villageAffair'], 'fourDeliberations'],
    [['service'], 'direct'],
    [['socialRelief'], 'postedDirect'],
    [['homestead'], 'postedDirect'],
    [['service', 'villageAffair'], 'fourDeliberations'],
    [['nobodyKnows'], 'fourDeliberations'],
    [[], 'fourDeliberations'],
    [['guarantee'], 'fourDeliberations'],
  ])('of classes %j is %s', (classes, kind) => {
    expect(norms.kindOf({ classes })).toBe(kind);
  });

  it('can be told instead, and an unknown one asks most', () => {
    const direct = flowOf('GG-02');
    expect(prove(direct, norms).holds).toBe(true);
    expect(prove(direct, norms, { kind: 'nobodyKnows' }).claims.map(({ claim }) => claim)).toHaveLength(7);
    expect(prove(direct, norms, { kind: 'fourDeliberations' }).holds).toBe(false);
  });
});

describe('what cannot be looked at', () => {
  const deep = (levels: number): JsonObject => (levels === 0 ? {} : { states: { a: deep(levels - 1) } });

  it.each([
    ['too deep', { id: 'deep', ...deep(40) }, 'tooDeep'],
    ['half a character', { id: 'bad \ud800' }, 'badText'],
    ['a target that is not there', { id: 'a', initial: 'b', states: { b: { on: { go: 'c' } } } }, 'unreadable'],
  ])('%s', (_what, config, code) => {
    const { holds, claims } = prove(config, norms);
    expect(holds).toBe(false);
    expect(claims[0]?.findings.map((finding) => finding.code)).toContain(code);
    expect(claims.filter((claim) => claim.holds)).toEqual([]);
  });
});
