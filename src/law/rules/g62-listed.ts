import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Once the district has a list in force, only what stands on the organisation's own list in force is started there, with that list's
 * flow (SEED 一, 二(一): 照单操作). Judged when a matter is opened. Code `listed`; without a list of its own, code `record`.
 */
export const g62: Rule = {
  id: 'G62',
  reads: ['listed'],
  values: [],
  judge(input) {
    const { listed } = input.facts;
    if (listed === undefined || listed.number === null) return notRecorded('G62', input, 'ownList');
    const { item, number, flow } = listed;
    const day = dayOf(input.event.occurredAt);
    return makeVerdict({ rule: 'G62', code: 'listed', day, ok: flow !== null, needed: item, got: flow !== null, detail: { number } });
  },
};
