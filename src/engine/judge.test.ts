import { describe, expect, it } from 'vitest';
import { asked, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { meantCandidates } from './candidates.ts';
import { define } from './define.ts';
import { judge, referencesOf } from './judge.ts';
import { initial, wake } from './live.ts';
import { start } from './start.ts';

const rules = smallRules();
const definition = define(smallFlow, rules);
const { snapshot } = start(definition, asked('matter.opened'));
const voting = wake(definition, { ...snapshot, value: { procedure: 'voting', watch: 'idle' } });

describe('judge()', () => {
  it('judges each use once, and names the use where it has a name of its own', () => {
    rules.judgedBy.clear();
    const live = initial(definition);
    const event = asked('matter.split', { papers: 5 });
    const judged = judge(definition, live, meantCandidates(live, event), event, {});
    expect(judged).toMatchObject({
      'papers.few': { rule: 'papers', as: 'papers.few', ok: true },
      'papers.many': { as: 'papers.many', ok: false },
    });
    expect(rules.judgedBy).toEqual(new Map([['papers', 2]]));
  });

  it('judges a rule that several ways name only once', () => {
    rules.judgedBy.clear();
    const event = asked('vote.held', { outcome: 'adopted', present: 3, inFavour: 2 });
    const all = ['adopted', 'lost'].flatMap((outcome) => meantCandidates(voting, asked('vote.held', { outcome })));
    const judged = judge(definition, voting, all, event, { due: 3 });
    expect(Object.keys(judged)).toEqual(['quorum', 'majority']);
    expect(Object.hasOwn(judged['quorum'] ?? {}, 'as')).toBe(false);
    expect(rules.judgedBy).toEqual(
      new Map([
        ['quorum', 1],
        ['majority', 1],
      ]),
    );
  });

  it('shows the rule the event, the matter, the facts and what the transition adds', () => {
    const shown: unknown[] = [];
    const watching = { ...rules, judge: (...all: Parameters<typeof rules.judge>) => (shown.push(all), rules.judge(...all)) };
    const watched = define(smallFlow, watching);
    const live = initial(watched);
    const event = asked('matter.split', { papers: 1 });
    judge(watched, live, meantCandidates(live, event).slice(0, 1), event, { due: 3 });
    expect(shown).toEqual([
      [
        { rule: 'papers', as: 'papers.few', least: 1 },
        { event, matter: live.context, facts: { due: 3 } },
      ],
    ]);
  });
});

describe('referencesOf()', () => {
  it('is empty without candidates', () => {
    expect(referencesOf([])).toEqual([]);
  });
});
