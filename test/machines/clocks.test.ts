import { describe, expect, it } from 'vitest';
import { listProcedures, powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import { flowGraph } from '../../src/engine/flow-graph.ts';
import { outlineOf, type Way } from '../../src/engine/flow-outline.ts';
import { isStart, isStop, statesWithClock } from '../../src/engine/step-clock.ts';
import { changeWays, withActions } from '../../src/engine/tailor/change-flow.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { textOf } from './explore.ts';

/** Deadlines that begin with the state whose clock they are; the others run on over several states, or beside the procedure. */
const ofOneState = ['step', 'term', 'review', 'display'];
const overSeveral = ['publish', 'answer', 'overall', 'objection', 'demand', 'inquiry', 'rectification'];

const carried = [...powerItems, ...listProcedures].map(({ code, flow }) => ({ code, flow }));

/** Which deadlines a transition starts. */
function started(actions: readonly JsonObject[]): readonly string[] {
  return actions.filter(({ type }) => type === 'schedule').map(({ params }) => textOf((params as JsonObject)['name']));
}

/** Each way into a state from outside it that does not start a clock which the state has, in words. */
function unclocked(flow: JsonObject): readonly string[] {
  const { leaves } = flowGraph(define(flow, ruleBook));
  const outline = outlineOf(flow);
  const running = statesWithClock(outline);
  const ways = [...leaves.values()].flatMap(({ path, ways: here }) =>
    here.map(({ event, targets, actions }) => ({ from: path, event, targets, actions: actions as unknown as readonly JsonObject[] })),
  );
  return [...leaves.keys()].flatMap((state) => {
    const into = ways.filter(({ targets }) => targets.includes(state));
    const clocks = new Set(into.flatMap(({ actions }) => started(actions)).filter((name) => ofOneState.includes(name)));
    const carriesOn = (from: string, actions: readonly JsonObject[]) => running.has(from) && !actions.some(isStop);
    const limit = ((outline.get(state)?.node['meta'] ?? {}) as JsonObject)['limit'];
    return into
      .filter(({ from }) => from !== state)
      .flatMap(({ from, event, actions }) => {
        const lacking = [...clocks].filter((name) => !started(actions).includes(name));
        if (clocks.size === 0 && limit !== undefined && !carriesOn(from, actions)) lacking.push('any clock');
        return lacking.map((name) => `${from} —${event}→ ${state} does not start ${name}`);
      });
  });
}

/** Every transition of a flow that starts the clock of a step as it leads there from another. */
function starts(flow: JsonObject): readonly Way[] {
  return [...outlineOf(flow).values()].flatMap(({ ways }) =>
    ways.filter(({ state, target, actions }) => target !== state && actions.some(isStart)),
  );
}

/** The flow where one transition has lost its start of the clock. */
function without(flow: JsonObject, { state, event, place }: Way): JsonObject {
  const isIt = (way: Way) => way.state === state && way.event === event && way.place === place;
  return changeWays(flow, isIt, (transition) => withActions(transition, (actions) => actions.filter((action) => !isStart(action))));
}

describe('clocks', () => {
  it.each(carried)('start in $code on every way into the state that has them', ({ flow }) => {
    expect(unclocked(flow)).toEqual([]);
  });

  it('are all known here by their names', () => {
    const names = carried.flatMap(({ flow }) =>
      [...outlineOf(flow).values()].flatMap(({ ways }) => ways.flatMap(({ actions }) => started(actions))),
    );
    expect([...new Set(names)].toSorted()).toEqual([...ofOneState, ...overSeveral].toSorted());
  });

  it('are missed wherever one transition has lost its start', () => {
    const faults = carried.flatMap(({ code, flow }) => starts(flow).map((way) => ({ code, flow, way })));
    expect(faults.length).toBeGreaterThan(20);
    const uncaught = faults.filter(({ flow, way }) => unclocked(without(flow, way)).length === 0);
    expect(uncaught.map(({ code, way }) => `${code} ${way.state} ${way.event}`)).toEqual([]);
  });
});
