import type { JsonObject } from '../../kernel/json.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * The list is published at each level that this step asks for (`params.levels`), the lists above from which it is drawn included: district,
 * street, village (SEED 二(三): 三级公示). Code `published`.
 */
export const s19: Rule = {
  id: 'S19',
  reads: ['list'],
  values: [],
  judge(input) {
    const needed = (listAt(input.params, 'levels') ?? []).map(String);
    const { list } = input.facts;
    const got = needed.filter(
      (level) => list?.published.includes(level) === true || isOf(list?.hash, input.matter.record[`published.${level}`]?.data),
    );
    const lacking = needed.filter((level) => !got.includes(level));
    return makeVerdict({
      rule: 'S19',
      code: 'published',
      day: dayOf(input.event.occurredAt),
      ok: lacking.length === 0,
      needed,
      got: got.length === 0 ? null : got,
      short: lacking.length,
      detail: { lacking },
    });
  },
};

/** A publication counts for the list that was published, and for no other text of it. */
function isOf(hash: string | undefined, published: JsonObject | undefined): boolean {
  return hash !== undefined && published !== undefined && textAt(published, 'listHash') === hash;
}
