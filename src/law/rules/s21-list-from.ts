import { makeVerdict } from '../make-verdict.ts';
import { addDays, dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * A list comes into force on the day of its enactment or later, and after the first day of the list that it follows: what was lawful
 * yesterday is not made unlawful today. The house's own rule; never loosened. Code `listFrom`: `needed` the earliest day.
 */
export const s21: Rule = {
  id: 'S21',
  reads: ['list'],
  values: [],
  judge(input) {
    const day = dayOf(input.event.occurredAt);
    const before = input.facts.list?.enacted ?? null;
    const after = before === null ? day : addDays(before.from, 1);
    const needed = after > day ? after : day;
    const got = textAt(input.event.data, 'from');
    return makeVerdict({ rule: 'S21', code: 'listFrom', day, ok: got !== null && got >= needed, needed, got });
  },
};
