import { isMatterClass } from '../matter-class.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * The matter has a class, and it is one that this item allows (`item.classes`): the class fixes body, threshold and delegability.
 * VCL25 art. 28, RCEO arts 26–28. A local flow may allow fewer classes, never other ones. An item that lists none allows none.
 * That the class `guarantee` is forbidden as such is told by G02.
 */
export const g01: Rule = {
  id: 'G01',
  reads: [],
  values: [],
  judge(input) {
    const needed = listAt(input.matter.item, 'classes') ?? [];
    const got = textAt(proposalOf(input), 'matterClass');
    const ok = isMatterClass(got) && needed.includes(got);
    return makeVerdict({ rule: 'G01', code: 'matterClass', day: dayOf(input.event.occurredAt), ok, needed, got });
  },
};
