import { assign, createActor, createMachine, transition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { asked, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { define } from './define.ts';
import { activeStates, initial, settle, take, wake } from './live.ts';

const definition = define(smallFlow, smallRules());
const first = settle(definition, initial(definition));
const met: Verdict = { rule: 'papers', ok: true, code: 'c', needed: 1, got: 1, short: 0, citations: [] };
const papers = { ...asked('papers.given'), judged: { papers: met, kinship: met } };

describe('settle() and wake()', () => {
  it('keep an instance as plain JSON, and wake it at the same place', () => {
    const stored = JSON.parse(JSON.stringify(first)) as typeof first;
    expect(stored).toEqual(first);
    expect(settle(definition, wake(definition, stored))).toEqual(first);
    expect(first).toMatchObject({ machine: 'small', hash: definition.hash, status: 'active' });
  });

  it('end with the procedure, though supervision goes on beside it', () => {
    const ended = wake(definition, { ...first, value: { procedure: 'ended', watch: 'idle' } });
    expect(settle(definition, ended).status).toBe('done');
  });

  it('end with the machine', () => {
    const flow = { id: 'short', initial: 'a', context: {}, states: { a: { type: 'final' } } };
    const short = define(flow, smallRules());
    expect(settle(short, initial(short)).status).toBe('done');
  });

  it.each([{ machine: 'other' }, { hash: '0'.repeat(64) }])('refuse %j, and say what would be right', (other) => {
    expect(() => wake(definition, { ...first, ...other })).toThrow(
      expect.objectContaining({
        code: 'SNAPSHOT_FOREIGN',
        facts: { needed: `small@${definition.hash}`, got: `${other.machine ?? 'small'}@${other.hash ?? definition.hash}` },
      }),
    );
  });
});

describe('take()', () => {
  it('takes one macrostep, and gives back the same snapshot when nothing was enabled', () => {
    const live = wake(definition, first);
    expect(activeStates(take(definition, live, papers))).toEqual(['procedure.voting', 'watch.idle']);
    expect(take(definition, live, { ...papers, judged: {} })).toBe(live);
    expect(take(definition, live, { ...papers, type: 'unknown' })).toBe(live);
    expect(activeStates(live)).toEqual(['procedure.asking', 'watch.idle']);
  });

  it('gives another snapshot for what only remembers, so that accepting can be told from refusing', () => {
    const live = wake(definition, first);
    expect(take(definition, live, { ...asked('note.made'), judged: {} })).not.toBe(live);
  });
});

describe('activeStates()', () => {
  it('names leaves in document order, without the machine’s id', () => {
    expect(activeStates(initial(definition))).toEqual(['procedure.asking', 'watch.idle']);
  });
});

/** Why the engine stands between XState and the journal: each of these would go wrong silently there. */
describe('XState alone', () => {
  const tiny = createMachine({ id: 'tiny', initial: 'a', context: {}, states: { a: { on: { go: 'b' } }, b: {} } });

  it('answers a refused event with silence', () => {
    const [here] = transition(tiny, tiny.resolveState({ value: 'a' }), { type: 'unknown' });
    expect(here.value).toBe('a');
    expect(here.status).toBe('active');
  });

  it('takes the snapshot of another machine, when its states have the same names', () => {
    const other = createMachine({ id: 'other', initial: 'a', context: { owner: 'other' }, states: { a: { on: { go: 'a' } }, b: {} } });
    const foreign = other.resolveState({ value: 'a', context: { owner: 'other' } });
    const [there] = transition(tiny, tiny.resolveState({ value: foreign.value, context: foreign.context }), { type: 'go' });
    expect(there.value).toBe('b');
    const restored = createActor(tiny, { snapshot: JSON.parse(JSON.stringify(other.getPersistedSnapshot(foreign))) as never });
    expect(restored.getSnapshot()).toMatchObject({ value: 'a', context: { owner: 'other' } });
  });

  it('lets a Map or undefined vanish on the way through JSON', () => {
    const machine = createMachine({ initial: 'a', context: { votes: new Map([['a', 1]]), lost: undefined }, states: { a: {} } });
    const stored = JSON.parse(JSON.stringify(createActor(machine).getPersistedSnapshot())) as { context: object };
    expect(stored.context).toEqual({ votes: {} });
    expect(Object.hasOwn(stored.context, 'lost')).toBe(false);
  });

  it('forgets a running timer when it is restored', async () => {
    const timed = createMachine({ initial: 'a', states: { a: { after: { 5: 'late' } }, late: {} } });
    const running = createActor(timed).start();
    const stored = JSON.parse(JSON.stringify(running.getPersistedSnapshot())) as never;
    running.stop();
    const restored = createActor(timed, { snapshot: stored }).start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(restored.getSnapshot().value).toBe('a');
    restored.stop();
  });

  it('starts an invoked service again when it is restored', () => {
    let calls = 0;
    const calling = createMachine({ initial: 'a', states: { a: { invoke: { src: 'service' } } } }).provide({
      actors: {
        service: {
          transition: (state: unknown) => state,
          getInitialSnapshot: () => ({ status: 'active', output: undefined, error: undefined }),
          getPersistedSnapshot: (state: unknown) => state,
          start: () => void (calls += 1),
        } as never,
      },
    });
    const running = createActor(calling).start();
    const stored = JSON.parse(JSON.stringify(running.getPersistedSnapshot())) as never;
    running.stop();
    createActor(calling, { snapshot: stored }).start().stop();
    expect(calls).toBe(2);
  });

  it('gives back the same snapshot for a transition that changes nothing, so sameness alone is no refusal there', () => {
    const noting = createMachine({ initial: 'a', context: {}, states: { a: { on: { note: { actions: 'log' } } } } }).provide({
      actions: { log: () => undefined },
    });
    const here = noting.resolveState({ value: 'a' });
    expect(here.can({ type: 'note' })).toBe(true);
    expect(transition(noting, here, { type: 'note' })[0]).toBe(here);
    const assigning = createMachine({ initial: 'a', context: {}, states: { a: { on: { note: { actions: assign({}) } } } } });
    const there = assigning.resolveState({ value: 'a' });
    expect(transition(assigning, there, { type: 'note' })[0]).not.toBe(there);
  });
});
