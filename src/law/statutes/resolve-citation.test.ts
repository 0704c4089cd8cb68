import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../plain-date.ts';
import { resolveCitation } from './resolve-citation.ts';

describe('resolveCitation', () => {
  it.each([
    [
      'VCL25:30',
      '《中华人民共和国村民委员会组织法》(2025年修正)第三十条',
      "Organic Law of Villagers' Committees (2025 amendment), art. 30",
    ],
    [
      'RCEO:28:4',
      '《中华人民共和国农村集体经济组织法》(2024年)第二十八条第四款',
      'Law on Rural Collective Economic Organizations (2024), art. 28, para. 4',
    ],
    [
      'SD-O:13',
      '《山东省村务公开条例》(2018年修正)第十三条(外地规定,作参照)',
      'Shandong Regulations on Open Village Affairs (2018 amendment), art. 13 (rule of another place, followed as a pattern)',
    ],
    [
      'SEED',
      '《关于全面推行村级小微权力清单制度实施意见》(阎民发[2022]108号)',
      'Implementing Opinions on the Village Micro-Power List (Yan Min Fa [2022] No. 108)',
    ],
  ])('tells %s', (citation, zh, en) => {
    expect(resolveCitation(citation).text).toEqual({ zh, en });
  });

  it('gives the parts', () => {
    expect(resolveCitation('VCL18:24:3')).toMatchObject({ statute: { id: 'VCL18' }, article: 24, paragraph: 3 });
  });

  it('resolves a stored citation after its statute has ended, unless asked about a day', () => {
    expect(resolveCitation('VCL18:26').article).toBe(26);
    expect(resolveCitation('VCL18:26', parsePlainDate('2025-12-31')).article).toBe(26);
    expect(() => resolveCitation('VCL18:26', parsePlainDate('2026-01-01'))).toThrow(
      expect.objectContaining({
        code: 'LAW_NOT_IN_FORCE',
        facts: { citation: 'VCL18:26', day: '2026-01-01', from: '2018-12-29', to: '2025-12-31' },
      }),
    );
  });

  it.each(['NONE:1', 'VCL18:42', 'VCL25:51'])('knows no %s', (citation) => {
    expect(() => resolveCitation(citation)).toThrow(expect.objectContaining({ code: 'LAW_NOT_IN_FORCE' }));
  });

  it.each(['', 'vcl25:30', 'VCL25:', 'VCL25:0', 'VCL25:30:1:2', 'VCL25:30 '])('refuses %j', (citation) => {
    expect(() => resolveCitation(citation)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
