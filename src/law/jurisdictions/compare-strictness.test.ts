import { describe, expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { compareStrictness } from './compare-strictness.ts';
import { definitionOf } from './definition-of.ts';
import { isOfKind } from './is-of-kind.ts';
import { stricterValue } from './stricter-value.ts';

describe('isOfKind', () => {
  it.each<[string, Json, boolean]>([
    ['display.days', 15, true],
    ['display.days', 3660, true],
    ['display.days', 3661, false],
    ['display.days', -1, false],
    ['display.days', 1.5, false],
    ['display.days', '15', false],
    ['display.days', null, false],
    ['payment.limitFen', 1_000_000, true],
    ['change.percent', 10.5, false],
    ['quorum.twoCommittees', '1/2', true],
    ['quorum.twoCommittees', '3/2', false],
    ['quorum.twoCommittees', 0.5, false],
    ['merged.allowed', true, true],
    ['merged.allowed', 'true', false],
    ['kinship', 'block', true],
    ['kinship', 'ignore', false],
    ['kinship', true, false],
    ['proposer.kinds', ['branch'], true],
    ['proposer.kinds', [], false],
    ['proposer.kinds', [''], false],
    ['proposer.kinds', [1], false],
    ['proposer.kinds', 'branch', false],
  ])('%s: %j %s', (key, value, answer) => {
    expect(isOfKind(definitionOf(key), value)).toBe(answer);
  });
});

describe('compareStrictness and stricterValue', () => {
  it.each<[string, Json, Json]>([
    ['display.days', 20, 15], // higher
    ['quorum.partyMembersAssembly', '2/3', '1/2'],
    ['objection.reply', 3, 5], // lower
    ['joint.villagers', '1/20', '1/10'],
    ['review.required', true, false], // on
    ['merged.allowed', false, true], // off
    ['kinship', 'block', 'warn'], // choice
    ['display.restDays', 'holidaysAndWeekends', 'holidays'],
    ['proposer.kinds', ['branch'], ['branch', 'villagers']], // fewer
    ['filing.receivers', ['civilAffairs', 'justiceBureau'], ['civilAffairs']], // more
  ])('%s: %j is stricter than %j', (key, stricter, laxer) => {
    const definition = definitionOf(key);
    expect(compareStrictness(definition, stricter, laxer)).toBeGreaterThan(0);
    expect(compareStrictness(definition, laxer, stricter)).toBeLessThan(0);
    expect(compareStrictness(definition, laxer, laxer)).toBe(0);
    expect(stricterValue(definition, stricter, laxer)).toEqual(stricter);
    expect(stricterValue(definition, laxer, stricter)).toEqual(stricter);
  });

  it('takes equal shares for equal', () => {
    expect(compareStrictness(definitionOf('quorum.twoCommittees'), '2/4', '1/2')).toBe(0);
  });

  it('keeps of two lists what both hold', () => {
    const definition = definitionOf('proposer.kinds');
    expect(stricterValue(definition, ['branch', 'villagers'], ['villagers', 'collective'])).toEqual(['villagers']);
    expect(compareStrictness(definition, ['branch', 'villagers'], ['villagers', 'collective'])).toBeLessThan(0);
  });

  it('breaks on a value of another kind', () => {
    expect(() => compareStrictness(definitionOf('display.days'), 15, '20')).toThrow(/INVARIANT_BROKEN/);
    expect(() => stricterValue(definitionOf('kinship'), 'ignore', 'warn')).toThrow(/INVARIANT_BROKEN/);
  });
});
