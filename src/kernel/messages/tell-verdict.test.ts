import { describe, expect, it } from 'vitest';
import type { Verdict } from '../verdict.ts';
import { tellVerdict } from './tell-verdict.ts';
import { tellVerdicts } from './tell-verdicts.ts';

const quorum: Verdict = {
  rule: 'G26',
  ok: false,
  code: 'quorum',
  needed: 24,
  got: 23,
  short: 1,
  base: 35,
  detail: { share: '2/3' },
  citations: ['VCL25:30'],
};

describe('tellVerdict()', () => {
  it('says what was needed, what came and what is short', () => {
    expect(tellVerdict(quorum, 'zh-CN')).toBe('实到 23 人，应到 35 人，三分之二以上为 24 人，差 1 人');
  });

  it('says that it is met', () => {
    expect(tellVerdict({ ...quorum, ok: true, got: 24, short: 0 }, 'zh-CN')).toBe(
      '实到 24 人，应到 35 人，三分之二以上为 24 人，达到规定人数',
    );
  });

  it('says what has not been given yet', () => {
    expect(tellVerdict({ ...quorum, got: null, short: null }, 'en')).toBe(
      '35 are due and at least two thirds is 24; how many were present is not given yet',
    );
  });

  it('says first that a warning is one', () => {
    const late: Verdict = {
      rule: 'G44',
      ok: false,
      code: 'within',
      needed: '2026-03-20',
      got: '2026-03-21',
      short: 1,
      detail: { days: 10 },
      citations: [],
      warning: true,
    };
    expect(tellVerdict(late, 'zh-CN')).toBe('提醒：期限 10 天，最后一天为 2026年3月20日，于 2026年3月21日 办理，超期 1 天');
    expect(tellVerdict(late, 'en')).toBe('Note: Limit of 10 days, last day 20 March 2026; done on 21 March 2026; days late: 1');
  });
});

describe('tellVerdicts()', () => {
  it('gives each verdict a line with its rule', () => {
    expect(tellVerdicts([quorum, { ...quorum, ok: true, got: 24, short: 0 }], 'zh-CN')).toEqual([
      'G26 村民代表会议到会人数：实到 23 人，应到 35 人，三分之二以上为 24 人，差 1 人',
      'G26 村民代表会议到会人数：实到 24 人，应到 35 人，三分之二以上为 24 人，达到规定人数',
    ]);
  });
});
