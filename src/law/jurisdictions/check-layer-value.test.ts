import { describe, expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { parsePlainDate } from '../plain-date.ts';
import { checkLayerValue } from './check-layer-value.ts';
import { definitionOf } from './definition-of.ts';

const nation = (value: Json) => ({ value, layer: 'law', source: 'VCL25:35' });
const district = (value: Json) => ({ value, layer: '610114000000', source: '样例' });
const today = parsePlainDate('2026-11-20');

describe('checkLayerValue', () => {
  it.each([
    ['display.days', nation(15), 15],
    ['display.days', nation(15), 20],
    ['notice.representativesAssembly', { ...nation(3), layer: 'default' }, 0],
    ['objection.reply', { ...nation(5), layer: 'default' }, 15],
    ['objection.reply', district(3), 3],
    ['merged.allowed', nation(false), true],
    ['display.restDays', nation('holidaysAndWeekends'), 'holidays'],
  ])('%s under %j may be %j', (key, above, value) => {
    expect(checkLayerValue(definitionOf(key), today, above, value)).toEqual({ ok: true });
  });

  it.each([
    ['display.days', nation(15), 14, 15],
    ['display.days', district(20), 15, 20],
    ['quorum.representativesAssembly', nation('2/3'), '1/2', '2/3'],
    ['objection.reply', { ...nation(5), layer: 'default' }, 16, 15],
    ['quorum.twoCommittees', { ...nation('2/3'), layer: 'default' }, '1/3', '1/2'],
    ['merged.allowed', district(false), true, false], // the district has closed what the nation opened
    ['notice.representativesAssembly', district(1), 0, 1],
  ])('%s under %j may not be %j', (key, above, got, bound) => {
    expect(checkLayerValue(definitionOf(key), today, above, got)).toEqual({
      ok: false,
      reason: 'loosened',
      above: above.value,
      bound,
      got,
    });
  });

  it('tells a value of another kind', () => {
    expect(checkLayerValue(definitionOf('display.days'), today, nation(15), '20')).toEqual({ ok: false, reason: 'kind', got: '20' });
  });

  it('goes by the law of the day', () => {
    const above = { value: 10, layer: 'default', source: 'CQ:30' };
    expect(checkLayerValue(definitionOf('display.days'), parsePlainDate('2025-12-31'), above, 7).ok).toBe(true);
    expect(checkLayerValue(definitionOf('display.days'), parsePlainDate('2026-01-01'), above, 7).ok).toBe(false);
  });
});
