import { describe, expect, it } from 'vitest';
import { emptyContext, lawful, smallFlow } from '../../test/samples/small-flow.ts';
import { powerItems } from '../../machines/index.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { ruleBook } from '../law/rule-book.ts';
import { assertPure } from './assert-pure.ts';

const known = (rule: string) => ['quorum', 'majority', 'papers', 'kinship'].includes(rule);
const machine = (state: JsonObject) => ({ id: 'm', context: emptyContext, initial: 'a', states: { a: state, b: {} } });
const taking = (transition: Json, event = 'e') => machine({ on: { [event]: [transition] } });
const ok = lawful([{ rule: 'quorum' }], { target: 'b' });
const none = () => undefined;

describe('assertPure()', () => {
  it('answers the machine’s id', () => {
    expect(assertPure(smallFlow, known)).toBe('small');
    expect(assertPure(taking(ok), known)).toBe('m');
  });

  it.each(powerItems)('takes the flow of $code', ({ code, flow }) => {
    expect(assertPure(flow, (rule) => ruleBook.has(rule))).toBe(code);
  });

  it.each<readonly [string, JsonObject, string]>([
    ['no id', { states: {} }, 'id'],
    ['an empty id', { id: '' }, 'id'],
    ['an id that is no text', { id: 7 }, 'id'],
    ...['invoke', 'after', 'always', 'entry', 'exit', 'onDone', 'history', 'output', 'key', 'anything'].map(
      (key) => [`${key} on a state`, machine({ [key]: {} }), `m.a.${key}`] as const,
    ),
    ['an effect on the root', { id: 'm', entry: [] }, 'm.entry'],
    ['a history state', machine({ type: 'history' }), 'm.a.type'],
    ['a type that is none', machine({ type: 'deep' }), 'm.a.type'],
    ['a state that is no object', { id: 'm', initial: 'a', states: { a: null } }, 'm.a'],
    ['states in a list', { id: 'm', states: [] }, 'm.states'],
    ['events in a list', machine({ on: [] }), 'm.a.on'],
    ['a wildcard', taking(ok, '*'), 'm.a.on.*'],
    ['a partial wildcard', taking(ok, 'vote.*'), 'm.a.on.vote.*'],
    ['an event without a name', taking(ok, ''), 'm.a.on.'],
    ['an event of the machinery', taking(ok, 'xstate.done.state.m.a'), 'm.a.on.xstate.done.state.m.a'],
    ['a transition outside a list', machine({ on: { e: ok } }), 'm.a.on.e'],
    ['a transition that is a target alone', taking('b'), 'm.a.on.e[0]'],
    ['no guard', taking({ target: 'b' }), 'm.a.on.e[0].guard'],
    ['another guard', taking({ target: 'b', guard: { type: 'other' } }), 'm.a.on.e[0].guard'],
    ['a guard by name alone', taking({ target: 'b', guard: 'lawful' }), 'm.a.on.e[0].guard'],
    ['a guard without rules', taking({ target: 'b', guard: { type: 'lawful', params: {} } }), 'm.a.on.e[0].guard.params.rules'],
    ['a guard without parameters', taking({ target: 'b', guard: { type: 'lawful' } }), 'm.a.on.e[0].guard.params'],
    [
      'an unknown parameter',
      taking({ target: 'b', guard: { type: 'lawful', params: { rules: [], unless: [] } } }),
      'm.a.on.e[0].guard.params.unless',
    ],
    ['a case that is no object', taking(lawful([], { target: 'b', when: 'always' })), 'm.a.on.e[0].guard.params.when'],
    ['an unknown key of a transition', taking({ ...ok, delay: 5 }), 'm.a.on.e[0].delay'],
    ['an unknown rule', taking(lawful([{ rule: 'whim' }], { target: 'b' })), 'm.a.on.e[0].guard.params.rules'],
    ['a rule by name alone', taking(lawful(['quorum' as never], { target: 'b' })), 'm.a.on.e[0].guard.params.rules'],
    ['a rule that is no text', taking(lawful([{ rule: 1 }], { target: 'b' })), 'm.a.on.e[0].guard.params.rules'],
    ['one use twice', taking(lawful([{ rule: 'quorum' }, { rule: 'quorum' }], { target: 'b' })), 'm.a.on.e[0].guard.params.rules'],
    [
      'one name for two uses',
      taking(
        lawful(
          [
            { rule: 'quorum', as: 'x' },
            { rule: 'majority', as: 'x' },
          ],
          { target: 'b' },
        ),
      ),
      'm.a.on.e[0].guard.params.rules',
    ],
    ['a use whose name is no text', taking(lawful([{ rule: 'quorum', as: 1 }], { target: 'b' })), 'm.a.on.e[0].guard.params.rules'],
    ['unmet what is not asked', taking(lawful([], { target: 'b', unmet: ['quorum'] })), 'm.a.on.e[0].guard.params.unmet'],
    ['an unknown action', taking({ ...ok, actions: [{ type: 'sendMail' }] }), 'm.a.on.e[0].actions'],
    ['an action of every object', taking({ ...ok, actions: [{ type: 'toString' }] }), 'm.a.on.e[0].actions'],
    ['an action by name alone', taking({ ...ok, actions: ['flag'] }), 'm.a.on.e[0].actions'],
    ['an action outside a list', taking({ ...ok, actions: { type: 'flag' } }), 'm.a.on.e[0].actions'],
    ['a transition that does nothing', taking(lawful([{ rule: 'quorum' }])), 'm.a.on.e[0]'],
    ['a function for a guard', taking({ target: 'b', guard: none as never }), 'm.a.on.e[0].guard'],
    ['a function for an action', taking({ ...ok, actions: [none as never] }), 'm.a.on.e[0].actions'],
    ['a function for the context', { id: 'm', context: none as never }, 'm.context'],
    ['a function deep inside', { id: 'm', meta: { a: [{ b: none as never }] } }, 'm.meta.a.0.b'],
    ['undefined', { id: 'm', meta: { a: undefined as never } }, 'm.meta.a'],
    ['a number that is none', { id: 'm', meta: { a: Number.NaN } }, 'm.meta.a'],
    ['a Map', { id: 'm', context: { a: new Map() as never } }, 'm.context.a'],
  ])('refuses %s and says where', (_name, config, at) => {
    expect(() => assertPure(config, known)).toThrow(
      expect.objectContaining({ code: 'MACHINE_IMPURE', facts: { at, needed: expect.any(String) } }),
    );
  });

  it('looks into every state, however deep', () => {
    const deep = { id: 'm', initial: 'a', states: { a: { initial: 'b', states: { b: { initial: 'c', states: { c: { always: [] } } } } } } };
    expect(() => assertPure(deep, known)).toThrow(expect.objectContaining({ facts: expect.objectContaining({ at: 'm.a.b.c.always' }) }));
  });

  it('refuses one event in two regions, whose rules could not be told apart in the journal', () => {
    const region = (on: JsonObject) => ({ initial: 'a', states: { a: { on }, b: {} } });
    const flow = { id: 'm', type: 'parallel', states: { one: region({ e: [ok] }), two: region({ e: [ok] }) } };
    expect(() => assertPure(flow, known)).toThrow(
      expect.objectContaining({ code: 'MACHINE_IMPURE', facts: expect.objectContaining({ at: 'm.two.e' }) }),
    );
    expect(assertPure({ ...flow, states: { one: region({ e: [ok] }), two: region({ f: [ok] }) } }, known)).toBe('m');
  });
});

describe('assertPure() with two transitions for one event', () => {
  const two = (one: JsonObject, other: JsonObject) => machine({ on: { e: [one, other] } });
  const small = { rule: 'papers', least: 1 };
  const large = { rule: 'papers', least: 9 };

  it('refuses uses that disagree, because each is judged once', () => {
    const flow = two(lawful([small], { target: 'b' }), lawful([large], { target: 'b' }));
    expect(() => assertPure(flow, known)).toThrow(
      expect.objectContaining({ code: 'MACHINE_IMPURE', facts: expect.objectContaining({ at: 'm.a.on.e' }) }),
    );
  });

  it.each([
    ['names of their own', { ...small, as: 'few' }, { ...large, as: 'many' }, {}, {}],
    ['cases that exclude each other', small, large, { 'data.x': 1 }, { 'data.x': 2 }],
    ['the same words', small, small, {}, {}],
  ])('takes uses with %s', (_name, one, other, when, otherWhen) => {
    expect(assertPure(two(lawful([one], { target: 'b', when }), lawful([other], { target: 'b', when: otherWhen })), known)).toBe('m');
  });

  it.each([
    ['the same case', { 'data.x': 1 }, { 'data.x': 1 }],
    ['cases of different paths', { 'data.x': 1 }, { 'data.y': 2 }],
    ['lists that may overlap', { 'data.x': [1, 2] }, { 'data.x': 2 }],
    ['a value and a list', { 'data.x': 2 }, { 'data.x': [1, 2] }],
    ['null, which absence meets', { 'data.x': null }, { 'data.x': 2 }],
  ])('does not take %s for cases that exclude each other', (_name, when, otherWhen) => {
    const flow = two(lawful([small], { target: 'b', when }), lawful([large], { target: 'b', when: otherWhen }));
    expect(() => assertPure(flow, known)).toThrow(expect.objectContaining({ code: 'MACHINE_IMPURE' }));
  });
});
