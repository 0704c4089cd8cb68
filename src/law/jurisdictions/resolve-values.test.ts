import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { parsePlainDate } from '../plain-date.ts';
import { valueKeys, type ValueKey } from '../values.ts';
import { compareStrictness } from './compare-strictness.ts';
import { definitionOf } from './definition-of.ts';
import type { LayerValue } from './layer-value.ts';
import { resolveValues } from './resolve-values.ts';
import { termOn } from './term-on.ts';

// 样例: codes below the district are made up.
const province = '610000000000';
const district = '610114000000';
const street = '610114001000';
const village = '610114001201';
const today = parsePlainDate('2026-11-20');

function set(organisation: string, key: ValueKey, value: Json, period: Partial<LayerValue> = {}): LayerValue {
  return { organisation, key, value, from: '2020-01-01', to: null, source: '样例', ...period };
}
const valueOf = (path: readonly LayerValue[], key: ValueKey, day = today) => resolveValues(day, path, [key])[key];

describe('resolveValues', () => {
  it('gives the nation’s values with what they rest on', () => {
    expect(resolveValues(today, [], ['display.days', 'publish.within', 'payment.limitFen'])).toEqual({
      'display.days': { value: 15, layer: 'law', source: 'VCL25:35' },
      'publish.within': { value: 10, layer: 'default', source: 'CQ:30' },
      'payment.limitFen': { value: 0, layer: 'default', source: '产品默认' },
    });
    expect(valueOf([], 'pass.partyMembersAssembly')?.layer).toBe('law');
  });

  it('gives every key and no other', () => {
    expect(Object.keys(resolveValues(today, [], valueKeys))).toEqual([...valueKeys]);
    expect(resolveValues(today, [set(village, 'kinship', 'block')], [])).toEqual({});
  });

  it('lets each layer tighten, in whatever order they come', () => {
    const path = [set(village, 'display.days', 30), set(district, 'display.days', 20), set(street, 'kinship', 'block')];
    expect(valueOf(path, 'display.days')).toEqual({ value: 30, layer: village, source: '样例' });
    expect(valueOf([...path].reverse(), 'display.days')).toEqual({ value: 30, layer: village, source: '样例' });
    expect(valueOf(path, 'kinship')).toEqual({ value: 'block', layer: street, source: '样例' });
  });

  it('passes over what loosens', () => {
    expect(valueOf([set(village, 'display.days', 7)], 'display.days')).toEqual({ value: 15, layer: 'law', source: 'VCL25:35' });
    const path = [set(district, 'notice.representativesAssembly', 5), set(village, 'notice.representativesAssembly', 3)];
    expect(valueOf(path, 'notice.representativesAssembly')?.value).toBe(5);
    expect(valueOf(path.slice(1), 'notice.representativesAssembly')?.value).toBe(3);
    expect(valueOf([set(province, 'kinship', 'ignore')], 'kinship')?.layer).toBe('default');
  });

  it('lets no number outlive the law that allowed it', () => {
    const path = [set(district, 'display.days', 7)];
    expect(valueOf(path, 'display.days', parsePlainDate('2025-12-31'))?.value).toBe(7);
    expect(valueOf(path, 'display.days', parsePlainDate('2026-01-01'))?.value).toBe(15);
  });

  it('goes by the period of each value, its last day included', () => {
    const path = [
      set(village, 'display.days', 40, { from: '2026-06-01' }),
      set(village, 'display.days', 20, { from: '2026-02-01', to: '2026-03-31' }),
      set(village, 'display.days', 30, { from: '2026-03-31', to: '2026-12-31' }),
    ];
    const on = (day: string) => valueOf(path, 'display.days', parsePlainDate(day))?.value;
    expect(['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01', '2026-06-01', '2027-01-01'].map(on)).toEqual([15, 20, 30, 30, 40, 40]);
  });

  it('never comes out laxer than the nation allows', () => {
    const layer = fc.record({ organisation: fc.constantFrom(province, district, street, village), value: fc.integer({ min: 0, max: 40 }) });
    const key = fc.constantFrom<ValueKey>('display.days', 'notice.representativesAssembly', 'objection.reply', 'inquiry.reply');
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 6 }), key, (layers, each) => {
        const definition = definitionOf(each);
        const { value, loosen } = termOn(definition, today);
        const bound = typeof loosen === 'object' ? loosen.to : value;
        const got = valueOf(
          layers.map((one) => set(one.organisation, each, one.value)),
          each,
        );
        expect(compareStrictness(definition, got?.value ?? null, bound)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
