import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import type { PowerItem } from '../../machines/item.ts';
import { prove } from '../../src/engine/prove/prove.ts';
import type { Norms } from '../../src/kernel/norms.ts';
import { norms } from '../../src/law/norms.ts';
import { isRight, judgeMutant, tallyLines, type Tally } from './judge-mutant.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { replayPath } from './replay-path.ts';

/** So many of each operator, evenly over all items; all of them: `npx tsx test/prove/all-mutants.ts`. */
const ofEach = 10;

const byOperator = new Map<string, { readonly item: PowerItem; readonly mutant: Mutant }[]>();
for (const item of powerItems) {
  for (const mutant of mutantsOf(item)) {
    const name = `${mutant.breaks.length === 0 ? 'harmless: ' : ''}${mutant.operator}`;
    const listed = byOperator.get(name);
    if (listed === undefined) byOperator.set(name, [{ item, mutant }]);
    else listed.push({ item, mutant });
  }
}
const sampled = [...byOperator.values()].flatMap((all) => all.filter((_one, n) => n % Math.ceil(all.length / ofEach) === 0));

describe('mutants of the flows', { timeout: 120_000 }, () => {
  it('are caught where they break what law asks, and not refused where they break nothing', () => {
    const tallies = new Map<string, Tally>();
    const wrong = sampled.filter(({ mutant }) => !isRight(mutant, judgeMutant(mutant, tallies)));
    console.log(`${String([...byOperator.values()].flat().length)} mutants in all, tried:\n${tallyLines(tallies).join('\n')}`);
    expect(wrong.map(({ item, mutant }) => `${item.code} ${mutant.operator}: ${mutant.place}`)).toEqual([]);
    expect(tallies.size).toBeGreaterThan(30);
  });

  it('are shown by ways that XState itself goes', () => {
    const broken = sampled.filter(({ mutant }, n) => mutant.breaks.length > 0 && n % 4 === 0).map(({ mutant }) => mutant.config());
    const astray = broken.flatMap((config) =>
      prove(config, norms)
        .claims.flatMap(({ findings }) => findings)
        .filter(({ path }) => path.length > 0)
        .map(({ path }) => replayPath(config, path)),
    );
    expect(astray.length).toBeGreaterThan(50);
    expect(astray.filter((where) => where !== null)).toEqual([]);
  });

  it('would be missed by a prover that does not watch the order', () => {
    const abandoned = { names: [], by: [], before: null };
    const unwatched = { milestones: [], stages: {}, completion: null, work: null, setbacks: [], abandoned };
    const blind: Norms = { ...norms, procedure: (kind) => ({ ...norms.procedure(kind), ...unwatched }) };
    const bypasses = (byOperator.get('bypass, guarded') ?? []).filter((_one, n) => n % 25 === 0).map(({ mutant }) => mutant);
    const seen = (mutant: Mutant, by: Norms) =>
      prove(mutant.config(), by).claims.some(({ claim, holds }) => mutant.breaks.includes(claim) && !holds);
    expect(bypasses.length).toBeGreaterThan(3);
    expect(bypasses.map((mutant) => [seen(mutant, norms), seen(mutant, blind)])).toEqual(bypasses.map(() => [true, false]));
  });
});
