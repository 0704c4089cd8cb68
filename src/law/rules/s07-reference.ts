import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

const opening: readonly string[] = ['objection.raised', 'inquiry.opened', 'disclosure.demanded', 'rectification.ordered'];

/**
 * An event that opens something (an objection, an inquiry, a demand, a correction: `params.kind`) brings a reference that is not open in
 * this matter; every later one names a reference that is. The house's own rule; never loosened. Code `newReference` or `openReference`,
 * with the open references of that kind in `needed` of the latter.
 */
export const s07: Rule = {
  id: 'S07',
  reads: [],
  values: [],
  judge(input) {
    const prefix = `${textAt(input.params, 'kind') ?? ''}.`;
    const names = Object.keys(input.matter.open).filter((name) => name.startsWith(prefix));
    const open = names.map((name) => name.slice(prefix.length)).sort();
    const got = textAt(input.event.data, 'ref');
    const day = dayOf(input.event.occurredAt);
    if (opening.includes(input.event.type)) {
      return makeVerdict({ rule: 'S07', code: 'newReference', day, ok: got !== null && !open.includes(got), needed: null, got });
    }
    return makeVerdict({ rule: 'S07', code: 'openReference', day, ok: got !== null && open.includes(got), needed: open, got });
  },
};
