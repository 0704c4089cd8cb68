import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { proposalOf } from './proposal-of.ts';

const prohibited: readonly string[] = ['guarantee', 'belowValueSale', 'personalAccount'];

/**
 * The plan contains no act that law forbids: a guarantee for others (VCL25 art. 13, RCEO art. 35), a sale of collective property below
 * value (RCEO art. 35), collective money on a personal account (RCEO art. 44). The proposal declares its acts (`acts`); a declaration
 * that was not made is not an empty one. Always blocks; a local flow can only add, never open.
 */
export const g02: Rule = {
  id: 'G02',
  reads: [],
  values: [],
  judge(input) {
    const proposal = proposalOf(input);
    const declared = listAt(proposal, 'acts');
    const byClass = textAt(proposal, 'matterClass') === 'guarantee' ? ['guarantee'] : [];
    const found = prohibited.filter((act) => byClass.includes(act) || declared?.includes(act) === true);
    return makeVerdict({
      rule: 'G02',
      code: 'prohibitedAct',
      day: dayOf(input.event.occurredAt),
      ok: declared !== null && found.length === 0,
      needed: [],
      got: declared === null && found.length === 0 ? null : found,
      detail: { prohibited },
    });
  },
};
