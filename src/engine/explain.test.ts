import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { define } from './define.ts';
import { explain } from './explain.ts';
import { start } from './start.ts';
import { step } from './step.ts';

const definition = define(smallFlow, smallRules());
const opened = start(definition, asked('matter.opened')).snapshot;
const voting = { ...opened, value: { procedure: 'voting', watch: 'idle' } };

describe('explain()', () => {
  it('tells every rule of every way, met or not, and where it would lead', () => {
    expect(explain(definition, opened, asked('matter.split', { papers: 3 }), {})).toMatchObject({
      event: 'matter.split',
      accepted: true,
      state: ['procedure.asking', 'watch.idle'],
      to: ['procedure.voting', 'watch.idle'],
      ways: [
        { targets: ['procedure.voting'], taken: true, verdicts: [{ as: 'papers.few', ok: true }] },
        { targets: ['procedure.ended'], taken: false, verdicts: [{ as: 'papers.many', ok: false }] },
      ],
    });
  });

  it('has no ways for an event that is not meant, and says which would be', () => {
    expect(explain(definition, opened, asked('vote.held'), {})).toMatchObject({
      accepted: false,
      to: ['procedure.asking', 'watch.idle'],
      ways: [],
      expected: ['matter.split', 'note.made', 'papers.given', 'watch.raised'],
    });
  });

  it('shows a verdict as it was judged, and as contrary where the way denies what is so', () => {
    const way = (data: Record<string, number | string>) =>
      explain(definition, voting, asked('vote.held', data), { due: 3 }).ways[0]?.verdicts;
    expect(way({ outcome: 'lapsed', present: 1 })).toMatchObject([{ rule: 'quorum', ok: false, code: 'small', got: 1 }]);
    expect(way({ outcome: 'lapsed', present: 3 })).toMatchObject([{ rule: 'quorum', ok: false, code: 'contrary' }]);
    expect(way({ outcome: 'lapsed' })).toMatchObject([{ rule: 'quorum', ok: false, got: null }]);
  });

  it('changes nothing, and refuses a snapshot of another flow', () => {
    const before = JSON.stringify(voting);
    explain(definition, voting, asked('vote.held', { outcome: 'adopted', present: 3, inFavour: 3 }), { due: 3 });
    expect(JSON.stringify(voting)).toBe(before);
    expect(() => explain(definition, { ...voting, hash: '' }, asked('e'), {})).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_FOREIGN' }),
    );
  });

  it('leaves out a rule that gave no verdict', () => {
    const mute = define(smallFlow, { ...smallRules(), judge: () => undefined as never });
    expect(explain(mute, { ...voting, hash: mute.hash }, asked('vote.held', { outcome: 'lapsed' }), {}).ways).toMatchObject([
      { taken: false, verdicts: [] },
    ]);
  });

  it('says just what a step would do', () => {
    const count = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
    const data = fc.record({
      outcome: fc.constantFrom('adopted', 'lost', 'lapsed', 'other'),
      present: count,
      inFavour: count,
      papers: count,
    });
    const type = fc.constantFrom('vote.held', 'papers.given', 'matter.split', 'note.made', 'watch.raised', 'nothing');
    fc.assert(
      fc.property(fc.constantFrom(opened, voting), type, data, (snapshot, event, given) => {
        const told = explain(definition, snapshot, asked(event, given), { due: 3 });
        const done = step(definition, snapshot, asked(event, given), { due: 3 });
        expect(told.accepted).toBe(done.ok);
        expect(told.to).toEqual(done.ok ? done.value.to : told.state);
        expect(told.ways.filter(({ taken }) => taken)).toHaveLength(done.ok ? 1 : 0);
        if (!done.ok) expect(told.expected).toEqual(done.refusal.expected);
      }),
    );
  });
});
