import { describe, expect, it } from 'vitest';
import { lawful } from '../../test/samples/small-flow.ts';
import type { Json } from '../kernel/json.ts';
import { assertTransition } from './assert-transition.ts';

const check = (transition: Json) => () => {
  assertTransition(transition, 'm.a.on.e[0]', (rule) => rule === 'quorum');
};

describe('assertTransition()', () => {
  it.each([
    ['a target', lawful([{ rule: 'quorum' }], { target: 'b' })],
    ['no rules, which is said', lawful([], { target: 'b' })],
    ['an action and no target', lawful([], { actions: [{ type: 'flag', params: { name: 'x', on: true } }] })],
    ['a use that must not be met', lawful([{ rule: 'quorum', as: 'q' }], { target: 'b', unmet: ['q'] })],
    ['words for people', { ...lawful([], { target: 'b' }), description: '样例', meta: {}, reenter: true }],
  ])('takes %s', (_name, transition) => {
    expect(check(transition)).not.toThrow();
  });

  it.each<readonly [string, Json, string]>([
    ['a rule that is not known', lawful([{ rule: 'whim' }], { target: 'b' }), 'a known rule, got "whim"'],
    ['a rule that is missing', lawful([{}], { target: 'b' }), 'a known rule, got undefined'],
    ['one use twice', lawful([{ rule: 'quorum' }, { rule: 'quorum' }], { target: 'b' }), 'each use once, got "quorum" again'],
    [
      'unmet by rule where the use has another name',
      lawful([{ rule: 'quorum', as: 'q' }], { target: 'b', unmet: ['quorum'] }),
      'impure.usedRules',
    ],
    ['nothing to do', lawful([]), 'impure.targetOrAction'],
  ])('says what would be right for %s', (_name, transition, needed) => {
    expect(check(transition)).toThrow(expect.objectContaining({ code: 'MACHINE_IMPURE', facts: expect.objectContaining({ needed }) }));
  });
});
