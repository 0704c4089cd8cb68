import { describe, expect, it } from 'vitest';
import { catalogue } from '../../kernel/messages/catalogue.ts';
import { addDays, parsePlainDate } from '../plain-date.ts';
import { resolveCitation } from '../statutes/resolve-citation.ts';
import { valueKeys } from '../values.ts';
import { compareStrictness } from './compare-strictness.ts';
import { definitionOf } from './definition-of.ts';
import { isOfKind } from './is-of-kind.ts';
import { termOn } from './term-on.ts';
import { productDefault, valuesKnownFrom } from './value-definition.ts';
import { valueDefinitions } from './value-definitions.ts';

const all = valueKeys.map((key) => definitionOf(key));

describe('the definitions', () => {
  it('are one for each key', () => {
    expect([...valueDefinitions.keys()].sort()).toEqual([...valueKeys].sort());
  });

  it.each(all)('$key: terms follow each other, rest on a statute in force, and stay within their kind', (definition) => {
    let begins = valuesKnownFrom;
    for (const { from, to, value, source, certainty, loosen } of definition.terms) {
      expect(from).toBe(begins);
      expect(isOfKind(definition, value)).toBe(true);
      if (source === productDefault) expect(certainty).toBe('M');
      else resolveCitation(source, from);
      if (to !== null && source !== productDefault) resolveCitation(source, to);
      if (typeof loosen === 'object') expect(compareStrictness(definition, loosen.to, value)).toBeLessThan(0);
      begins = to === null ? begins : addDays(to, 1);
    }
    expect(definition.terms.at(-1)?.to).toBeNull();
  });

  it.each(all)('$key and its unit have a name in both languages', ({ key, kind }) => {
    for (const words of Object.values(catalogue)) {
      expect(words.get(`value.${key}`)).toBeTruthy();
      expect(words.get(`unit.${kind}`)).toBeTruthy();
    }
  });
});

describe('definitionOf', () => {
  it('refuses a key that is not configurable', () => {
    expect(() => definitionOf('display.colour')).toThrow(
      expect.objectContaining({ code: 'VALUE_UNKNOWN', facts: { key: 'display.colour' } }),
    );
  });
});

describe('termOn', () => {
  it.each([
    ['display.days', '2025-12-31', 10, 'free'],
    ['display.days', '2026-01-01', 15, 'no'],
    ['quorum.representativesAssembly', '2025-12-31', '2/3', 'no'],
    ['notice.collectiveMembersAssembly', '2025-04-30', 10, { to: 0 }],
    ['notice.collectiveMembersAssembly', '2025-05-01', 10, 'no'],
    ['notice.representativesAssembly', '2026-01-01', 3, { to: 0 }],
    ['objection.reply', '2026-01-01', 5, { to: 15 }],
  ])('%s on %s is %j, to be loosened: %j', (key, day, value, loosen) => {
    expect(termOn(definitionOf(key), parsePlainDate(day))).toMatchObject({ value, loosen });
  });

  it('knows nothing of earlier law', () => {
    expect(() => termOn(definitionOf('display.days'), parsePlainDate('2018-12-31'))).toThrow(
      expect.objectContaining({ code: 'LAW_NOT_IN_FORCE', facts: { key: 'display.days', day: '2018-12-31', from: '2019-01-01' } }),
    );
  });
});
