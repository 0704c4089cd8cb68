import { describe, expect, it } from 'vitest';
import { asked, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { define } from './define.ts';
import { factsNeeded, needsOf } from './facts-needed.ts';
import { start } from './start.ts';

const definition = define(smallFlow, smallRules());
const { snapshot } = start(definition, asked('matter.opened'));
const voting = { ...snapshot, value: { procedure: 'voting', watch: 'idle' } };

describe('factsNeeded()', () => {
  it('names facts and values of all rules before the event in this state, each once, with the references', () => {
    expect(factsNeeded(definition, voting, { type: 'vote.held', data: { outcome: 'adopted' } })).toEqual({
      facts: ['rosters', 'actor'],
      values: ['quorum'],
      references: [{ rule: 'quorum' }, { rule: 'majority' }],
    });
    expect(factsNeeded(definition, snapshot, { type: 'matter.split', data: {} }).references).toHaveLength(2);
  });

  it('needs nothing for an event that is not meant here', () => {
    const nothing = { facts: [], values: [], references: [] };
    expect(factsNeeded(definition, snapshot, { type: 'vote.held', data: { outcome: 'adopted' } })).toEqual(nothing);
    expect(factsNeeded(definition, voting, { type: 'vote.held', data: {} })).toEqual(nothing);
  });

  it('refuses a snapshot of another flow', () => {
    expect(() => factsNeeded(definition, { ...snapshot, hash: 'x' }, { type: 'e', data: {} })).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_FOREIGN' }),
    );
  });
});

describe('needsOf()', () => {
  it('puts together what several rules read', () => {
    const references = [{ rule: 'quorum' }, { rule: 'papers' }, { rule: 'quorum' }];
    expect(needsOf(definition, references)).toEqual({ facts: ['rosters'], values: ['quorum', 'papers'], references });
  });
});
