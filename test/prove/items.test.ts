import { describe, expect, it } from 'vitest';
import { listProcedures, powerItems } from '../../machines/index.ts';
import { chartOf } from '../../src/engine/prove/chart.ts';
import { prove } from '../../src/engine/prove/prove.ts';
import { readChart } from '../../src/engine/prove/reading.ts';
import { Situations } from '../../src/engine/prove/situations.ts';
import { walk } from '../../src/engine/prove/walk.ts';
import { define } from '../../src/engine/define.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { norms } from '../../src/law/norms.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { explore } from '../machines/explore.ts';

describe('the items and list procedures that are carried', () => {
  it.each([...powerItems, ...listProcedures].map(({ code, flow }) => ({ code, flow })))('$code holds on all its paths', ({ flow }) => {
    const proof = prove(flow, norms);
    const told = proof.claims.flatMap(({ findings }) =>
      findings.map(({ claim, code, at, facts, path }) => ({ claim, code, at, facts, way: path.map(({ event }) => event) })),
    );
    expect(told).toEqual([]);
    expect(proof.holds).toBe(true);
    expect(proof.states).toBeGreaterThan(10);
  });

  it('are all proved in little time', { timeout: 60_000 }, () => {
    const began = performance.now();
    const used = process.cpuUsage();
    const counts = [counted('items', powerItems), counted('list procedures', listProcedures)];
    const { user, system } = process.cpuUsage(used);
    const spent = `${(performance.now() - began).toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of processor time`;
    console.log([...counts.map(({ told }) => told), spent].join('\n'));
    for (const { states, transitions } of counts) expect(transitions).toBeGreaterThan(states);
  });
});

/** How much is looked at to prove all of these, and how docs/architecture.md tells it. */
function counted(name: string, carried: readonly { readonly flow: JsonObject }[]) {
  const proofs = carried.map(({ flow }) => prove(flow, norms));
  const states = proofs.reduce((sum, proof) => sum + proof.states, 0);
  const transitions = proofs.reduce((sum, proof) => sum + proof.transitions, 0);
  const told = `${String(carried.length)} ${name}: ${states.toLocaleString('en')} states, ${transitions.toLocaleString('en')} transitions`;
  return { states, transitions, told };
}

/** One item of each category: walking them concretely takes longer than proving them. */
const firsts = powerItems.filter(({ category }, n) => powerItems.findIndex((item) => item.category === category) === n);

describe.each(firsts.map(({ code, flow }) => ({ code, flow })))('$code, walked concretely', ({ flow }) => {
  it('reaches nothing that the prover does not reach', { timeout: 60_000 }, () => {
    const chart = chartOf(flow);
    const kind = norms.kindOf((flow['context'] as { readonly item: JsonObject }).item);
    const reading = readChart(chart, norms, norms.procedure(kind), {});
    const situations = new Situations(reading);
    const slots = reading.slots.flat();
    const names = slots.map((place) => reading.parts.all[place]?.name ?? '');
    const abstract = new Set(
      chart.root.children
        .filter(({ key }) => key === 'procedure')
        .flatMap((region) => walk(reading, situations, [region], ({ level }, _move, _step, situation) => ({ level, situation })).states)
        .map(
          ({ place, situation }) => `${place.leaves.join()} ${slots.map((slot) => Number(situations.at(situation)[slot] !== 0)).join('')}`,
        ),
    );
    const concrete = [...explore(define(flow, ruleBook)).places.values()].filter(({ states }) => states.length > 0);
    const told = concrete.map(({ states, snapshot }) => {
      const { record } = snapshot.context as { readonly record: JsonObject };
      return `${states.filter((state) => state.startsWith('procedure')).join()} ${names.map((name) => Number(record[name] !== undefined)).join('')}`;
    });
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((place) => !abstract.has(place))).toEqual([]);
  });
});
