import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';

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
    const got = needed.filter((level) => isPublished(input, level));
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

/** A list above at its own tier; the list in hand by this event or an earlier one. Another text of it does not count. */
function isPublished({ event, matter, facts: { list } }: RuleInput, level: string): boolean {
  if (list === undefined) return false;
  if (list.published.includes(level)) return true;
  if (event.type === 'publication.recorded' && textAt(event.data, 'level') === level) return true;
  return textAt(matter.record[`published.${level}`]?.data ?? {}, 'listHash') === list.hash;
}
