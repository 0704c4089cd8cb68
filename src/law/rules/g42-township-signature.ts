import { flagAt } from '../read-event.ts';
import { flagValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notAsked } from './not-asked.ts';

/**
 * An official of the township or street who attended has signed. From local templates; default off, a local flow may switch it on and
 * off (`township.signature`).
 */
export const g42: Rule = {
  id: 'G42',
  reads: [],
  values: ['township.signature'],
  judge(input) {
    if (!flagValue(input, 'township.signature')) return notAsked('G42', input);
    return judgeConditions('G42', input, { townshipSigned: flagAt(input.event.data, 'township', 'signed') });
  },
};
