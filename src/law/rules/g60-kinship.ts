import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { flagAt, listAt } from '../read-event.ts';
import { choiceValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { proposalOf } from './proposal-of.ts';

/**
 * Kinship and interest are declared, and those concerned have withdrawn. An empty list is a declaration that there is none. An applicant
 * who is kin of somebody who handles the application is pointed out.
 * Source: VCL25 art. 8, RCEO art. 29. Warns by default; a local flow may let it stop the step (`kinship`), and take that back.
 */
export const g60: Rule = {
  id: 'G60',
  reads: [],
  values: ['kinship'],
  judge(input) {
    const { type, data, occurredAt } = input.event;
    const warning = choiceValue(input, 'kinship') === 'warn';
    if (type === 'application.received') {
      const kin = flagAt(data, 'kinOfHandler');
      return judgeConditions('G60', input, { notKinOfHandler: kin === null ? null : !kin }, warning);
    }
    const conflicts = listAt(proposalOf(input), 'conflicts');
    const open = conflicts?.filter((conflict) => flagAt(conflict, 'recused') !== true).length ?? null;
    return makeVerdict({
      rule: 'G60',
      code: 'kinship',
      day: dayOf(occurredAt),
      ok: open === 0,
      needed: 0,
      got: open,
      short: open,
      warning,
    });
  },
};
