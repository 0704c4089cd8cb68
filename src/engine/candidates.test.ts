import { describe, expect, it } from 'vitest';
import { asked, emptyContext, lawful, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { candidates, expectedEvents, meantCandidates } from './candidates.ts';
import { define } from './define.ts';
import { initial, wake } from './live.ts';
import { start } from './start.ts';
import { step } from './step.ts';

const small = define(smallFlow, smallRules());
const voting = wake(small, {
  machine: 'small',
  hash: small.hash,
  status: 'active',
  value: { procedure: 'voting', watch: 'alert' },
  context: emptyContext,
});

describe('candidates()', () => {
  it('lists every transition out of every active state, with rules and targets', () => {
    const listed = candidates(initial(small)).map(({ event, targets }) => [event, ...targets]);
    expect(listed).toHaveLength(5);
    expect(new Set(listed.map(String))).toEqual(
      new Set([
        'note.made',
        'papers.given,procedure.voting',
        'matter.split,procedure.voting',
        'matter.split,procedure.ended',
        'watch.raised,watch.alert',
      ]),
    );
  });
});

describe('meantCandidates()', () => {
  it('keeps those of the event’s type and case', () => {
    const targets = (outcome: string) => meantCandidates(voting, asked('vote.held', { outcome })).map((each) => each.targets);
    expect(targets('adopted')).toEqual([['procedure.ended']]);
    expect(targets('lapsed')).toEqual([['procedure.asking']]);
    expect(targets('noQuorum')).toEqual([['procedure.asking']]);
    expect(targets('anything')).toEqual([]);
    expect(meantCandidates(voting, asked('papers.given'))).toEqual([]);
    expect(meantCandidates(voting, asked('watch.calmed'))).toHaveLength(1);
  });

  it('tries the inner state before the outer one, as XState does', () => {
    const flow = {
      id: 'nested',
      context: emptyContext,
      initial: 'outer',
      states: {
        outer: {
          initial: 'inner',
          on: { e: [lawful([{ rule: 'majority' }], { target: 'byOuter' })] },
          states: { inner: { on: { e: [lawful([{ rule: 'papers' }], { target: '#nested.byInner' })] } } },
        },
        byOuter: {},
        byInner: {},
      },
    };
    const nested = define(flow, smallRules());
    const { snapshot } = start(nested, asked('matter.opened'));
    expect(meantCandidates(wake(nested, snapshot), asked('e')).map(({ targets }) => targets)).toEqual([['byInner'], ['byOuter']]);
    const both = step(nested, snapshot, asked('e', { papers: 1, inFavour: 2 }), {});
    expect(both).toMatchObject({ ok: true, value: { to: ['byInner'], verdicts: [{ rule: 'papers' }] } });
    const outerOnly = step(nested, snapshot, asked('e', { inFavour: 2 }), {});
    expect(outerOnly).toMatchObject({ ok: true, value: { to: ['byOuter'], verdicts: [{ rule: 'majority' }] } });
  });
});

describe('expectedEvents()', () => {
  it('names each type of event once, in alphabetical order', () => {
    expect(expectedEvents(initial(small))).toEqual(['matter.split', 'note.made', 'papers.given', 'watch.raised']);
    expect(expectedEvents(voting)).toEqual(['note.made', 'vote.held', 'watch.calmed']);
  });
});
