import { describe, expect, it } from 'vitest';
import { instantOf } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { choiceValue, countValue, daysValue, flagValue, listValue, shareValue } from './read-value.ts';
import type { RuleInput } from './rule.ts';
import type { ValueKey } from './values.ts';

function input(values: Partial<Record<ValueKey, Json>>, params: JsonObject = {}): RuleInput {
  const facts = Object.entries(values).map(([key, value]) => [key, { value, layer: 'law', source: '样例' }] as const);
  return {
    event: { type: 'meeting.held', occurredAt: instantOf(0), data: {} },
    matter: { item: {}, plan: { version: 1, hash: null }, record: {}, flags: {}, open: {}, deadlines: {} },
    facts: { values: Object.fromEntries(facts) },
    params,
  };
}

describe('readers of configured values', () => {
  it('read each kind', () => {
    expect(daysValue(input({ 'display.days': 15 }), 'display.days')).toBe(15);
    expect(countValue(input({ 'payment.limitFen': 500_000 }), 'payment.limitFen')).toBe(500_000);
    expect(shareValue(input({ 'quorum.twoCommittees': '2/3' }), 'quorum.twoCommittees')).toEqual({ numerator: 2, denominator: 3 });
    expect(flagValue(input({ 'merged.allowed': false }), 'merged.allowed')).toBe(false);
    expect(choiceValue(input({ kinship: 'warn' }), 'kinship')).toBe('warn');
    expect(listValue(input({ 'proposer.kinds': ['branch'] }), 'proposer.kinds')).toEqual(['branch']);
  });

  it('let a flow tighten', () => {
    expect(daysValue(input({ 'display.days': 15 }, { 'display.days': 20 }), 'display.days')).toBe(20);
    expect(daysValue(input({ 'objection.reply': 5 }, { 'objection.reply': 3 }), 'objection.reply')).toBe(3);
    expect(shareValue(input({ 'quorum.twoCommittees': '1/2' }, { 'quorum.twoCommittees': '2/3' }), 'quorum.twoCommittees').numerator).toBe(
      2,
    );
    expect(flagValue(input({ 'township.signature': false }, { 'township.signature': true }), 'township.signature')).toBe(true);
    expect(choiceValue(input({ kinship: 'warn' }, { kinship: 'block' }), 'kinship')).toBe('block');
    expect(listValue(input({ 'proposer.kinds': ['branch', 'villagers'] }, { 'proposer.kinds': ['villagers'] }), 'proposer.kinds')).toEqual([
      'villagers',
    ]);
  });

  it('let no flow loosen', () => {
    expect(daysValue(input({ 'display.days': 15 }, { 'display.days': 7 }), 'display.days')).toBe(15);
    expect(flagValue(input({ 'merged.allowed': false }, { 'merged.allowed': true }), 'merged.allowed')).toBe(false);
    expect(listValue(input({ 'proposer.kinds': ['branch'] }, { 'proposer.kinds': ['villagers'] }), 'proposer.kinds')).toEqual([]);
  });

  it('break when the value was not gathered', () => {
    expect(() => daysValue(input({}), 'display.days')).toThrow(/INVARIANT_BROKEN.*display\.days/);
    expect(() => daysValue({ ...input({}), facts: {} }, 'display.days')).toThrow(/INVARIANT_BROKEN/);
  });

  it('break on a value of another kind', () => {
    expect(() => daysValue(input({ 'display.days': '15' }), 'display.days')).toThrow(/INVARIANT_BROKEN/);
    expect(() => daysValue(input({ 'display.days': 15 }, { 'display.days': null }), 'display.days')).toThrow(/INVARIANT_BROKEN/);
    expect(() => countValue(input({ kinship: 'warn' }), 'kinship')).toThrow(/a number under kinship/);
    expect(() => shareValue(input({ kinship: 'warn' }), 'kinship')).toThrow(/a share under kinship/);
    expect(() => shareValue(input({ 'display.days': 15 }), 'display.days')).toThrow(/a share under/);
    expect(() => flagValue(input({ kinship: 'warn' }), 'kinship')).toThrow(/a flag under kinship/);
    expect(() => choiceValue(input({ 'display.days': 15 }), 'display.days')).toThrow(/a choice under/);
    expect(() => listValue(input({ 'display.days': 15 }), 'display.days')).toThrow(/a list under/);
  });
});
