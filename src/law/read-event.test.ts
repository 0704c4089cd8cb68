import { describe, expect, it } from 'vitest';
import type { Json } from '../kernel/json.ts';
import { countAt, flagAt, listAt, objectAt, textAt } from './read-event.ts';

const data = { votes: { for: 0, against: -1, abstain: 1.5 }, posted: false, place: '', body: 'villagersAssembly', agenda: [], none: null };

describe('readers of event data', () => {
  it('read what stands there, zero and empty lists included', () => {
    expect(countAt(data, 'votes', 'for')).toBe(0);
    expect(textAt(data, 'body')).toBe('villagersAssembly');
    expect(flagAt(data, 'posted')).toBe(false);
    expect(listAt(data, 'agenda')).toEqual([]);
    expect(objectAt(data, 'votes')).toBe(data.votes);
    expect(objectAt(data)).toBe(data);
  });

  it.each<[string, Json]>([
    ['absent', countAt(data, 'votes', 'missing')],
    ['absent on the way', countAt(data, 'attendance', 'present')],
    ['a text on the way', countAt(data, 'body', 'length')],
    ['a list on the way', countAt(data, 'agenda', 'length')],
    ['inherited', objectAt(data, 'constructor')],
    ['inherited by name', textAt(data, 'toString', 'name')],
    ['negative', countAt(data, 'votes', 'against')],
    ['not whole', countAt(data, 'votes', 'abstain')],
    ['an empty text', textAt(data, 'place')],
    ['null', objectAt(data, 'none')],
    ['no count', countAt(data, 'body')],
    ['no text', textAt(data, 'posted')],
    ['no flag', flagAt(data, 'body')],
    ['no list', listAt(data, 'votes')],
    ['no object', objectAt(data, 'agenda')],
    ['no data', countAt(null, 'votes')],
  ])('answer null to what is %s', (_, answer) => {
    expect(answer).toBeNull();
  });
});
