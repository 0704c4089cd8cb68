import { describe, expect, it } from 'vitest';
import type { ReceiptStanding, ReceiptView } from '../../contract/receipt-view.ts';
import type { Instant } from '../../kernel/instant.ts';
import { lateSentence, recordedSentence, standingSentences } from './receipt-text.ts';

const standing: ReceiptStanding = {
  origin: 'siyi.local/ledgers/610114/2026',
  index: 6,
  size: 9,
  signedAt: '2026-03-02T01:00:00.000Z' as Instant,
  witnesses: [],
  isQuorum: false,
  proof: '',
  offline: { of: 'none', parts: [] },
};

describe('standingSentences()', () => {
  it('counts places from one, as people do, and says the moment in the village’s time', () => {
    const [place, signed] = standingSentences(standing, 'zh-CN');
    expect(place).toContain('排第 7 条');
    expect(signed).toContain('2026年3月2日 09:00');
  });

  it.each([
    [[], false, '尚无见证签名', 'No witness has signed yet'],
    [['样例监督委员会'], false, '还没有达到规定', 'not yet as many'],
    [['样例监督委员会', '样例街道'], true, '有 2 个见证方签名（样例监督委员会、样例街道），达到规定', '2 witness(es) signed'],
  ])('says plainly who stands behind it: %j', (witnesses, isQuorum, zh, en) => {
    const told = { ...standing, witnesses, isQuorum };
    expect(standingSentences(told, 'zh-CN').at(-1)).toContain(zh);
    expect(standingSentences(told, 'en').at(-1)).toContain(en);
  });
});

describe('recordedSentence()', () => {
  it('has straight quotes in English, because fonts for Chinese make the curly ones as wide as a character', () => {
    const both = { zh: '样例', en: 'the clerk’s sample' };
    const receipt = { item: { code: 'GG-02', name: both }, organisation: { name: '样例村' }, event: both, stage: both };
    const told = recordedSentence({ ...receipt, recordedAt: standing.signedAt } as unknown as ReceiptView, 'en');
    expect(told).toContain('"the clerk\'s sample"');
    expect(told).not.toMatch(/[\u2018\u2019\u201c\u201d]/);
  });
});

describe('lateSentence()', () => {
  it.each([
    [null, null],
    [30, '补录：事情发生 30 小时以后才记录。'],
    [49, '补录：事情发生 2 天以后才记录。'],
  ])('of %s hours is %s', (lateHours, said) => {
    expect(lateSentence({ lateHours } as ReceiptView, 'zh-CN')).toBe(said);
  });
});
