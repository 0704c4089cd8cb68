import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { prove } from '../../src/engine/prove/prove.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { norms } from '../../src/law/norms.ts';
import { checkFlow } from '../../src/service/check-flow.ts';
import { randomMachine, type Draw } from './random-machine.ts';
import { replayPath } from './replay-path.ts';

const numbers = fc.array(fc.nat(10_000), { minLength: 400, maxLength: 400 });

function drawing(row: readonly number[]): Draw {
  let next = 0;
  return (of) => (row[next++ % row.length] ?? 0) % of;
}

/** Puts a value in the place of some part of a config. */
function replaced(config: JsonObject, draw: Draw, value: Json): Json {
  const copy = JSON.parse(JSON.stringify(config)) as Record<string, Json>;
  let here: Record<string, Json> = copy;
  for (let depth = draw(12); depth >= 0; depth -= 1) {
    const names = Object.keys(here);
    const name = names[draw(names.length)] ?? '';
    const inner = here[name];
    if (depth === 0 || typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) {
      here[name] = value;
      break;
    }
    here = inner as Record<string, Json>;
  }
  return copy;
}

describe('definitions that nobody has seen before', { timeout: 120_000 }, () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));
  afterEach(() => vi.restoreAllMocks());

  it('are proved or not, and never throw; every way that is shown is one that XState goes', () => {
    let shown = 0;
    fc.assert(
      fc.property(numbers, (row) => {
        const config = randomMachine(drawing(row));
        const ways = prove(config, norms)
          .claims.flatMap(({ findings }) => findings)
          .filter(({ path }) => path.length > 0);
        shown += ways.length;
        for (const { path, code, at } of ways) expect({ code, at, astray: replayPath(config, path) }).toEqual({ code, at, astray: null });
      }),
      { numRuns: 150, seed: 20_260_301 },
    );
    expect(shown).toBeGreaterThan(300);
  });

  it('may be any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkFlow(value as Json).holds).toBe(false);
      }),
      { numRuns: 200, seed: 20_260_302 },
    );
  });

  it('may be ours with anything in any place', () => {
    fc.assert(
      fc.property(numbers, fc.jsonValue({ maxDepth: 2 }), fc.nat(powerItems.length - 1), (row, value, n) => {
        const flow = powerItems[n]?.flow ?? {};
        expect(checkFlow(replaced(flow, drawing(row), value as Json)).claims.length).toBeGreaterThan(3);
      }),
      { numRuns: 120, seed: 20_260_303 },
    );
  });
});
