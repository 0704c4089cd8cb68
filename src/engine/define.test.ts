import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/digest.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { ruleBook } from '../law/rule-book.ts';
import { define } from './define.ts';

const rules = smallRules();

function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => backwards(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]: [string, Json]) => [key, backwards(member)]),
  );
}

/** Every place of a value that holds a text, a number or a flag, as the value with just that one changed. */
function variants(value: Json): readonly Json[] {
  if (typeof value === 'string') return [`${value}x`];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (value === null) return ['x'];
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.flatMap((member, at) => variants(member).map((changed) => list.with(at, changed)));
  }
  const members = value as JsonObject;
  return Object.entries(members).flatMap(([key, member]) => variants(member).map((changed) => ({ ...members, [key]: changed })));
}

describe('define()', () => {
  it('names the flow by the hash of its canonical content', () => {
    const definition = define(smallFlow, rules);
    expect(definition).toMatchObject({ id: 'small', config: smallFlow, hash: sha256Hex(canonicalJson(smallFlow)) });
    expect(definition.rules).toBe(rules);
  });

  it('gives the same hash to the same content in another order of keys', () => {
    expect(define(backwards(smallFlow) as JsonObject, rules).hash).toBe(define(smallFlow, rules).hash);
  });

  it('gives another hash after any change at all, or refuses it', () => {
    const all = variants(smallFlow);
    expect(all.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(fc.constantFrom(...all), (changed) => {
        try {
          expect(define(changed as JsonObject, rules).hash).not.toBe(define(smallFlow, rules).hash);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'MACHINE_IMPURE' });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives every power item a hash of its own', () => {
    const hashes = powerItems.map(({ flow }) => define(flow, ruleBook).hash);
    expect(new Set(hashes).size).toBe(powerItems.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it.each([
    [
      'm',
      'a target that is not there',
      { id: 'm', initial: 'a', states: { a: { on: { e: [{ target: 'nowhere', guard: { type: 'lawful', params: { rules: [] } } }] } } } },
    ],
    ['m.initial', 'an initial state that is not there', { id: 'm', initial: 'z', states: { a: {} } }],
    ['m.initial', 'a compound state without its first', { id: 'm', states: { a: {} } }],
    ['m', 'one id for two states', { id: 'm', initial: 'a', states: { a: { id: 'x' }, b: { id: 'x' } } }],
  ])('says at %s that it refuses %s', (at, _name, config) => {
    expect(() => define(config, rules)).toThrow(
      expect.objectContaining({ code: 'MACHINE_IMPURE', facts: expect.objectContaining({ at }) }),
    );
  });
});
