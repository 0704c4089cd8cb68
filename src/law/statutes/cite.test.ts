import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../plain-date.ts';
import { ruleIds, type RuleId } from '../rule-id.ts';
import { citationsOn } from './citations-on.ts';
import { cite } from './cite.ts';
import { isInForce } from './is-in-force.ts';
import { resolveCitation } from './resolve-citation.ts';

const days = [
  '2019-01-01',
  '2020-12-31',
  '2021-01-01',
  '2025-04-30',
  '2025-05-01',
  '2025-12-20',
  '2025-12-31',
  '2026-01-01',
  '2026-11-20',
].map(parsePlainDate);

describe('cite', () => {
  it.each<[RuleId, string, readonly string[]]>([
    ['G26', '2025-12-20', ['VCL18:26']],
    ['G26', '2026-01-05', ['VCL25:30']],
    ['G25', '2025-12-31', ['VCL18:22']],
    ['G25', '2026-01-01', ['VCL25:26']],
    ['G45', '2025-12-20', ['VCL18:30', 'CC:201', 'CC:203', 'SD-O:13', 'CQ:30']],
    ['G45', '2026-01-05', ['VCL25:35', 'CC:201', 'CC:203', 'SD-O:13', 'CQ:30']],
    ['G06', '2025-04-30', ['RPO']],
    ['G06', '2025-05-01', ['RCEO:26:2', 'RPO']],
    ['G06', '2026-01-01', ['VCL25:28:3', 'RCEO:26:2', 'RPO']],
    ['G32', '2025-04-30', ['VCL18:24:3']],
    ['G32', '2025-05-01', ['VCL18:24:3', 'RCEO:64']],
    ['G32', '2026-01-01', ['VCL25:28:4', 'RCEO:64']],
    ['G05', '2025-12-31', []],
    ['G05', '2026-01-01', ['VCL25:33']],
    ['S02', '2026-01-01', []],
  ])('%s on %s gives %j', (rule, day, citations) => {
    expect(cite(rule, parsePlainDate(day))).toEqual(citations);
  });

  it.each(days)('gives only citations that resolve and were in force on %s', (day) => {
    for (const citation of ruleIds.flatMap((rule) => cite(rule, day))) {
      expect(isInForce(resolveCitation(citation, day).statute, day)).toBe(true);
    }
  });

  it('leaves no rule that a statute speaks of without a citation today', () => {
    const house = ruleIds.filter((rule) => cite(rule, parsePlainDate('2026-11-20')).length === 0);
    expect(house).toEqual(['G42', 'G49', 'S02', 'S05', 'S07', 'S11', 'S21', 'S23']);
  });
});

describe('citationsOn', () => {
  it('gives each place once', () => {
    expect(citationsOn(['VCL25:28', 'VCL18:24'], parsePlainDate('2025-06-01'))).toEqual(['VCL18:24']);
  });

  it('has no former place for an article that is new, a document without articles, another law', () => {
    expect(citationsOn(['VCL25:33', 'VCL25:37:3', 'VCL25', 'RCEO:27'], parsePlainDate('2024-01-01'))).toEqual([]);
  });

  it.each(['28', 'NONE:1', 'VCL25:0'])('breaks on a table that cites %s', (text) => {
    expect(() => citationsOn([text], parsePlainDate('2026-01-01'))).toThrow(/INVARIANT_BROKEN/);
  });
});
