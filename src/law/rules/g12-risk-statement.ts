import { listAt, objectAt } from '../read-event.ts';
import { flagValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { notAsked } from './not-asked.ts';
import { proposalOf } from './proposal-of.ts';
import { judgeDocuments } from './required-documents.ts';
import { routeOf } from './route-of.ts';

/**
 * A matter of assets, or one that declares borrowing or major investment, states its possible risk: a document `riskStatement` with this
 * event. After the Zhejiang regulation on collective assets, art. 17 (ZJ-A). On by default (value `risk.required`); a local flow may
 * tighten or loosen. While it is not known whether the matter is one of assets, it counts as one.
 */
export const g12: Rule = {
  id: 'G12',
  reads: ['hasCollective'],
  values: ['risk.required'],
  judge(input) {
    const acts = listAt(proposalOf(input), 'acts') ?? [];
    const risky = acts.includes('borrowing') || acts.includes('majorInvestment') || (routeOf(input)?.asset ?? true);
    if (!risky || !flagValue(input, 'risk.required')) return notAsked('G12', input);
    return judgeDocuments('G12', input, ['riskStatement'], objectAt(input.event.data, 'documents'));
  },
};
