import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { listValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';

/**
 * Who filed (`params.names: 'receiver'`) or who was trained (`'category'`) is one of those configured: a misspelt one would count for
 * nobody. The house's own rule of integrity. Codes `configured.receiver`, `configured.category`.
 */
export const s22: Rule = {
  id: 'S22',
  reads: [],
  values: [],
  valuesOf: (params) => [params['names'] === 'category' ? 'training.categories' : 'filing.receivers'],
  judge(input) {
    const names = input.params['names'] === 'category' ? 'category' : 'receiver';
    const needed = listValue(input, names === 'category' ? 'training.categories' : 'filing.receivers');
    const got = textAt(input.event.data, names);
    const day = dayOf(input.event.occurredAt);
    return makeVerdict({ rule: 'S22', code: `configured.${names}`, day, ok: got !== null && needed.includes(got), needed, got });
  },
};
