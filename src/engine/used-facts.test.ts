import { describe, expect, it } from 'vitest';
import { smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { define } from './define.ts';
import { usedFacts } from './used-facts.ts';

const definition = define(smallFlow, smallRules());
const facts = { due: 3, rosters: { a: 1 }, actor: { person: 'p' }, calendar: {}, values: { quorum: 1, other: 2 } };

describe('usedFacts()', () => {
  it('keeps what the rules named read, and nothing else that was gathered', () => {
    expect(usedFacts(definition, [{ rule: 'quorum' }], facts)).toEqual({ rosters: { a: 1 }, values: { quorum: 1 } });
    expect(usedFacts(definition, [{ rule: 'majority' }], facts)).toEqual({ actor: { person: 'p' } });
    expect(usedFacts(definition, [{ rule: 'kinship' }], facts)).toEqual({});
    expect(usedFacts(definition, [], facts)).toEqual({});
  });

  it('leaves out what was not gathered', () => {
    expect(usedFacts(definition, [{ rule: 'quorum' }, { rule: 'papers' }], {})).toEqual({});
    expect(usedFacts(definition, [{ rule: 'papers' }], { values: {} })).toEqual({});
  });
});
