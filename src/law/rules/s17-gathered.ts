import { invariant } from '../../kernel/invariant.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import { listValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';

/**
 * Everyone who is to be asked or trained was: for each word of `params.of` (or of the configured categories, `params.configured`) something
 * stands on record under `params.slot`. Party members and villagers' representatives are asked before a street's list is adopted (SEED 三(二)),
 * office-holders of each category are trained (SEED 二(三)). Code `gathered.<slot>`.
 */
export const s17: Rule = {
  id: 'S17',
  reads: [],
  values: [],
  valuesOf: (params) => (params['configured'] === true ? ['training.categories'] : []),
  judge(input) {
    const slot = textAt(input.params, 'slot') ?? '';
    invariant(slot === 'opinion' || slot === 'trained', 'params.slot is opinion or trained');
    const needed = neededOf(input);
    const got = needed.filter((word) => input.matter.record[`${slot}.${word}`] !== undefined);
    const lacking = needed.filter((word) => !got.includes(word));
    return makeVerdict({
      rule: 'S17',
      code: `gathered.${slot}`,
      day: dayOf(input.event.occurredAt),
      ok: lacking.length === 0,
      needed,
      got: got.length === 0 ? null : got,
      short: lacking.length,
      detail: { lacking },
    });
  },
};

function neededOf(input: RuleInput): readonly string[] {
  if (input.params['configured'] === true) return listValue(input, 'training.categories');
  return (listAt(input.params, 'of') ?? []).map(String);
}
