import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bands, type Band } from '../../machines/fragments/bands.ts';
import { inBand } from '../../machines/fragments/in-band.ts';
import type { LayerValue } from '../../src/law/jurisdictions/layer-value.ts';
import { resolveValues } from '../../src/law/jurisdictions/resolve-values.ts';
import { parsePlainDate } from '../../src/law/plain-date.ts';
import { allRules } from '../../src/law/rules/all-rules.ts';
import { sampleInput } from '../../src/law/rules/fixtures/sample-input.ts';
import { valueKeys, type ValueKey } from '../../src/law/values.ts';

const keys = valueKeys.filter((key) => key.startsWith('band.'));
const day = parsePlainDate('2026-03-20');
const district = '610114000000';

/** What holds in a village of a district that has set some amounts. */
function valuesIn(layers: readonly LayerValue[]): Readonly<Partial<Record<ValueKey, number>>> {
  return Object.fromEntries(Object.entries(resolveValues(day, layers, keys)).map(([key, fact]) => [key, Number(fact.value)]));
}

function set(key: string, value: number): LayerValue {
  return { organisation: district, key, value, from: '2026-01-01', to: null, source: '样例文件' };
}

/** The bands of a table in which an amount lies, by the rule itself. */
function bandsOf(table: Readonly<Record<string, Band>>, amountFen: number, values: ReturnType<typeof valuesIn>): readonly string[] {
  return Object.entries(table).flatMap(([name, band]) => {
    const { rule: _rule, ...params } = inBand(band) as { readonly rule: 'S05' };
    return allRules.S05.judge(sampleInput({ type: 'step.completed', data: { amountFen }, params, values })).ok ? [name] : [];
  });
}

/** Any amount, and often one at a bound or next to it. */
const amounts = (values: ReturnType<typeof valuesIn>) =>
  fc.oneof(
    fc.nat({ max: 1_000_000_000 }),
    fc.constantFrom(...Object.values(values)).chain((bound) => fc.integer({ min: -1, max: 1 }).map((step) => Math.max(0, bound + step))),
  );

const configured = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.integer({ min: 1, max: 500_000_000 })), { selector: ([key]) => key })
  .map((chosen) => valuesIn(chosen.map(([key, value]) => set(key, value))));
const amountAndValues = configured.chain((values) => fc.tuple(amounts(values), fc.constant(values)));

/** Purchases end where the four deliberations begin; all other tables have no end. */
const ends: Readonly<Partial<Record<string, ValueKey>>> = { purchase: 'band.purchase.platform' };

describe.each(Object.entries(bands))('bands of %s', (table, banded) => {
  it('hold each amount once, by the values of the product', () => {
    const values = valuesIn([]);
    fc.assert(fc.property(amounts(values), (amount) => holdsOnce(amount, values)));
  });

  it('hold each amount once, whatever a district configures, also out of order', () => {
    fc.assert(fc.property(amountAndValues, ([amount, values]) => holdsOnce(amount, values)));
  });

  function holdsOnce(amount: number, values: ReturnType<typeof valuesIn>): void {
    const end = ends[table];
    const found = bandsOf(banded, amount, values);
    const isBeyond = end !== undefined && amount >= (values[end] ?? 0);
    expect(found).toHaveLength(isBeyond ? 0 : 1);
    const reached = Object.entries(banded).filter(([, { from }]) => from === null || amount >= (values[from as ValueKey] ?? 0));
    if (!isBeyond) expect(found).toEqual([reached.at(-1)?.[0]]);
  }
});

describe('the amounts of the catalogue', () => {
  it.each([
    ['works', 49_999_99, 'small'],
    ['works', 50_000_00, 'village'],
    ['works', 100_000_00, 'street'],
    ['works', 500_000_00, 'platform'],
    ['works', 4_000_000_00, 'statutory'],
    ['purchase', 1_999_99, 'person'],
    ['purchase', 2_000_00, 'committees'],
    ['purchase', 50_000_00, 'representatives'],
    ['operating', 5_000_00, 'committees'],
    ['operating', 10_000_00, 'centre'],
    ['general', 500_00, 'committees'],
    ['general', 1_000_00, 'centre'],
  ] as const)('%s of %i fen are in %s', (table, amount, band) => {
    expect(bandsOf(bands[table], amount, valuesIn([]))).toEqual([band]);
  });

  it('move with what the district sets: works from 30,000 yuan are bid for in the village', () => {
    const values = valuesIn([set('band.works.bidding', 30_000_00)]);
    expect(bandsOf(bands.works, 29_999_99, values)).toEqual(['small']);
    expect(bandsOf(bands.works, 30_000_00, values)).toEqual(['village']);
  });

  it('stay where law asks for a tender: a district does not raise them', () => {
    const values = valuesIn([set('band.works.statutory', 9_000_000_00)]);
    expect(bandsOf(bands.works, 4_000_000_00, values)).toEqual(['statutory']);
  });
});
