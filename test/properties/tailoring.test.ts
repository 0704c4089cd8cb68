import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import { compareFlows } from '../../src/engine/difference/compare-flows.ts';
import { outlineOf } from '../../src/engine/flow-outline.ts';
import { activeStates, initial } from '../../src/engine/live.ts';
import { applyOperation } from '../../src/engine/tailor/apply-operation.ts';
import type { Operation } from '../../src/engine/tailor/operation.ts';
import { tailor, tryTailoring } from '../../src/engine/tailor/tailor.ts';
import { Failure } from '../../src/kernel/failure.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { PlainDate } from '../../src/law/plain-date.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { tailoringLaw } from '../../src/law/tailoring-law.ts';
import { explore } from '../machines/explore.ts';
import { operationsFor } from '../samples/tailorings.ts';

const law = tailoringLaw({ day: '2026-03-02' as PlainDate });
const turns = fc.array(fc.tuple(fc.nat(17), fc.nat(200)), { minLength: 1, maxLength: 12 });
/** By their codes, so that a counterexample can be read. */
const anyItem = fc.constantFrom(...powerItems.map(({ code }) => code));
const shortItem = fc.constantFrom(
  ...powerItems.filter(({ category }) => ['relief', 'openness', 'services'].includes(category)).map(({ code }) => code),
);
const flowOf = (code: string): JsonObject => powerItems.find((item) => item.code === code)?.flow ?? {};

/** Those of a list of operations that fit, one upon the other, each chosen by two numbers. */
function fitting(base: JsonObject, chosen: readonly (readonly [number, number])[]): readonly Operation[] {
  const fit: Operation[] = [];
  let config = base;
  for (const [kind, number] of chosen) {
    const operation = operationsFor(config, law, number)[kind];
    if (operation === undefined) continue;
    try {
      config = applyOperation(config, operation, law);
      fit.push(operation);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(['TAILORING_INVALID', 'VALUE_LOOSENED']).toContain(error.code);
    }
  }
  return fit;
}

function backwards(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => backwards(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]: [string, Json]) => [key, backwards(member)]),
  );
}

const hashOf = (config: JsonObject): string => define(config, ruleBook).hash;

describe('any operations that fit', { timeout: 120_000 }, () => {
  it('give a flow that is a machine, and loosens nothing', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyItem, turns, (code, chosen) => {
        const flow = flowOf(code);
        const operations = fitting(flow, chosen);
        for (const { operation } of operations) seen.add(operation);
        if (operations.length === 0) return;
        const config = tailor(flow, { operations }, law);
        expect(hashOf(config)).not.toBe(hashOf(flow));
        const rows = compareFlows(flow, config, law);
        expect(rows.filter(({ kind }) => kind === 'loosened')).toEqual([]);
        expect(rows.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(
      'addCondition addDocument addNoticeDays addReviewer addStep choose narrowRecorders rename tightenLimit tightenNumber'.split(' '),
    );
  });

  it('give the same flow twice, from any order of keys, at once or one after the other', () => {
    fc.assert(
      fc.property(anyItem, turns, fc.nat(12), (code, chosen, cut) => {
        const flow = flowOf(code);
        const operations = fitting(flow, chosen);
        if (operations.length === 0) return;
        const hash = hashOf(tailor(flow, { operations }, law));
        expect(hashOf(tailor(flow, { operations }, law))).toBe(hash);
        const turned = backwards(operations as unknown as Json) as unknown as readonly Operation[];
        expect(hashOf(tailor(backwards(flow) as JsonObject, { operations: turned }, law))).toBe(hash);
        const first = tryTailoring(flow, { operations: operations.slice(0, cut) }, law).config;
        expect(hashOf(tryTailoring(first, { operations: operations.slice(cut) }, law).config)).toBe(hash);
      }),
      { numRuns: 40 },
    );
  });

  it('lead to an end by every state that is left', () => {
    fc.assert(
      fc.property(shortItem, turns, (code, chosen) => {
        const flow = flowOf(code);
        const definition = define(tryTailoring(flow, { operations: fitting(flow, chosen) }, law).config, ruleBook);
        const map = explore(definition, (event) => /^(inquiry|observation|rectification|disclosure)\./.test(event));
        const reached = new Set([...activeStates(initial(definition)), ...[...map.places.values()].flatMap(({ states }) => states)]);
        const leaves = [...outlineOf(definition.config).values()].filter(
          ({ path, initial: first }) => path.startsWith('procedure.') && first === null,
        );
        expect(leaves.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
