import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { flagValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { notAsked } from './not-asked.ts';

/**
 * The villagers' assembly votes by ballot, on what is reserved to it and on what representatives sent up to it.
 * Source: ZJ art. 17, a pattern from elsewhere. Default on; a local flow may tighten and loosen it (`ballot.villagersAssembly`).
 */
export const g37: Rule = {
  id: 'G37',
  reads: [],
  values: ['ballot.villagersAssembly'],
  judge(input) {
    const { data, occurredAt } = input.event;
    if (!flagValue(input, 'ballot.villagersAssembly')) return notAsked('G37', input);
    const body = textAt(data, 'body');
    if (body !== null && body !== 'villagersAssembly') return notAsked('G37', input);
    const got = textAt(data, 'ballot');
    return makeVerdict({ rule: 'G37', code: 'ballot', day: dayOf(occurredAt), ok: got === 'ballot', needed: 'ballot', got });
  },
};
