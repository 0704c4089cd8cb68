import { describe, expect, it } from 'vitest';
import { emptyContext, lawful, smallRules } from '../../test/samples/small-flow.ts';
import type { JsonObject } from '../kernel/json.ts';
import { define } from './define.ts';
import { flowGraph } from './flow-graph.ts';
import { slotsOnward } from './slots-onward.ts';

const way = (target: string, slot = '') => [
  lawful([], { target, actions: slot === '' ? [] : [{ type: 'remember', params: { as: slot, keep: [] } }] }),
];
const state = (id: string, on: JsonObject): JsonObject => ({ id, on });

/** first → second → third → end, where first may lead to third at once, and third and second may be sent back. */
const config: JsonObject = {
  id: 'shortcut',
  type: 'parallel',
  context: emptyContext,
  states: {
    procedure: {
      initial: 'first',
      on: { 'all.dropped': way('#dropped', 'dropped') },
      states: {
        first: state('first', { 'first.done': way('#second', 'first'), 'both.done': way('#third', 'both') }),
        second: state('second', { 'second.done': way('#third', 'second'), 'second.returned': way('#first', 'returned') }),
        third: {
          id: 'third',
          initial: 'calling',
          states: {
            calling: { on: { 'meeting.called': way('called', 'called') } },
            called: {
              on: {
                'third.done': way('#end', 'third'),
                'third.returned': way('#second', 'returned'),
                'third.lapsed': way('calling', 'lapsed'),
              },
            },
          },
        },
        end: { id: 'end', type: 'final', tags: ['ended'] },
        dropped: { id: 'dropped', type: 'final', tags: ['ended'] },
      },
    },
    watch: {
      initial: 'idle',
      states: { idle: { on: { 'watch.raised': way('alert') } }, alert: { on: { 'watch.calmed': way('idle') } } },
    },
  },
};

const definition = define(config, smallRules());
const graph = flowGraph(definition);
const at = (name: string) => `procedure.${name}`;
const all = (paths: ReadonlySet<string>) => [...paths].map((path) => path.replace('procedure.', '')).sort();

describe('flowGraph()', () => {
  it('is made once, of leaf states in document order', () => {
    expect(flowGraph(definition)).toBe(graph);
    expect([...graph.leaves.keys()]).toEqual([
      ...['first', 'second', 'third.calling', 'third.called', 'end', 'dropped'].map(at),
      'watch.idle',
      'watch.alert',
    ]);
  });

  it('knows what must be passed, and what only may be', () => {
    expect(all(graph.before(at('second')))).toEqual(['first']);
    expect(all(graph.before(at('third.called')))).toEqual(['first', 'third.calling']);
    expect(all(graph.before(at('end')))).toEqual(['first', 'third.called', 'third.calling']);
  });

  it('tells a way back from a way onward, also to where not everybody has been', () => {
    expect(graph.isOnward(at('first'), at('third.calling'))).toBe(true);
    expect(graph.isOnward(at('third.called'), at('second'))).toBe(false);
    expect(graph.isOnward(at('second'), at('first'))).toBe(false);
    expect(graph.isOnward(at('third.called'), at('third.calling'))).toBe(false);
    expect(graph.isOnward(at('second'), at('second'))).toBe(false);
    expect(graph.isOnward(at('second'), at('dropped'))).toBe(true);
  });

  it('has beyond a state only what it leads onward to', () => {
    expect(all(graph.beyond(at('second')))).toEqual(['dropped', 'end', 'second', 'third.called', 'third.calling']);
    expect(all(graph.beyond(at('third.calling')))).toEqual(['dropped', 'end', 'third.called', 'third.calling']);
  });

  it('keeps regions apart, and those that have no end', () => {
    expect([...graph.beyond('watch.idle')]).toEqual(['watch.idle', 'watch.alert']);
    expect([...graph.before('watch.alert')]).toEqual(['watch.idle']);
  });
});

describe('slotsOnward()', () => {
  it('names what is filled on the way onward', () => {
    expect([...slotsOnward(graph, at('first'))]).toEqual(['first', 'both', 'dropped']);
    expect([...slotsOnward(graph, at('third.called'))]).toEqual(['third', 'dropped']);
  });
});
