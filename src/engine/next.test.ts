import { describe, expect, it } from 'vitest';
import { asked, noon, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { define } from './define.ts';
import { factsNeededNext, next } from './next.ts';
import { start } from './start.ts';

const definition = define(smallFlow, smallRules());
const opened = start(definition, asked('matter.opened')).snapshot;
const voting = { ...opened, value: { procedure: 'voting', watch: 'alert' } };

describe('next()', () => {
  it('tells every way with its case, where it leads and all its rules', () => {
    const all = next(definition, voting, noon, { due: 3 });
    expect(all.map(({ event, when, targets }) => ({ event, when, targets }))).toEqual([
      { event: 'vote.held', when: { 'data.outcome': 'adopted' }, targets: ['procedure.ended'] },
      { event: 'vote.held', when: { 'data.outcome': 'lost' }, targets: ['procedure.ended'] },
      { event: 'vote.held', when: { 'data.outcome': ['lapsed', 'noQuorum'] }, targets: ['procedure.asking'] },
      { event: 'watch.calmed', when: { 'flags.held': null }, targets: ['watch.idle'] },
      { event: 'note.made', when: {}, targets: [] },
    ]);
    expect(all[0]?.verdicts.map(({ rule }) => rule)).toEqual(['quorum', 'majority']);
  });

  it('tells what is missing apart from what blocks', () => {
    const [adopted] = next(definition, voting, noon, { due: 3 });
    expect(adopted?.missing).toMatchObject([
      { rule: 'quorum', needed: 3, got: null },
      { rule: 'majority', needed: 2, got: null },
    ]);
    expect(adopted?.blocked).toEqual([]);
    const blocked = define(smallFlow, {
      ...smallRules(),
      judge: ({ rule }) => ({ rule, ok: false, code: 'c', needed: 1, got: 0, short: 1, citations: [] }),
    });
    const [way] = next(blocked, { ...voting, hash: blocked.hash }, noon, {});
    expect(way?.blocked.map(({ rule }) => rule)).toEqual(['quorum', 'majority']);
    expect(way?.missing).toEqual([]);
  });

  it('does not say that what must not be met blocks: it has still to be given', () => {
    const met = define(smallFlow, {
      ...smallRules(),
      judge: ({ rule }) => ({ rule, ok: true, code: 'c', needed: 1, got: 1, short: 0, citations: [] }),
    });
    const lapsed = next(met, { ...voting, hash: met.hash }, noon, {})[2];
    expect(lapsed?.blocked).toEqual([]);
    expect(lapsed?.missing.map(({ rule }) => rule)).toEqual(['quorum']);
  });

  it('counts neither a warning nor what is met', () => {
    const papers = next(definition, opened, noon, {}).find(({ event }) => event === 'papers.given');
    expect(papers?.missing.map(({ rule }) => rule)).toEqual(['papers']);
    expect(papers?.verdicts).toHaveLength(2);
  });

  it('names uses that have names of their own', () => {
    const ways = next(definition, opened, noon, {}).filter(({ event }) => event === 'matter.split');
    expect(ways.map(({ missing }) => missing.map(({ as }) => as))).toEqual([['papers.few'], ['papers.many']]);
  });

  it('shows the rules the data that the case already says', () => {
    const shown: unknown[] = [];
    const rules = smallRules();
    const watched = define(smallFlow, { ...rules, judge: (reference, input) => (shown.push(input.event), rules.judge(reference, input)) });
    next(watched, { ...voting, hash: watched.hash }, noon, {});
    expect(shown[0]).toMatchObject({ type: 'vote.held', data: { outcome: 'adopted' }, occurredAt: noon });
    expect(shown[4]).toMatchObject({ type: 'vote.held', data: {} });
  });

  it('leaves out ways whose case the matter itself excludes', () => {
    const held = { ...voting, context: { ...voting.context, flags: { held: true } } };
    expect(next(definition, held, noon, {}).map(({ event }) => event)).not.toContain('watch.calmed');
  });

  it('refuses a snapshot of another flow', () => {
    expect(() => next(definition, { ...opened, machine: 'other' }, noon, {})).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_FOREIGN' }),
    );
  });
});

describe('factsNeededNext()', () => {
  it('names what all ways read', () => {
    expect(factsNeededNext(definition, voting)).toMatchObject({ facts: ['rosters', 'actor'], values: ['quorum'] });
    expect(factsNeededNext(definition, opened)).toMatchObject({ facts: [], values: ['papers'] });
  });
});
