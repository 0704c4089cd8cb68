import { tierOf } from '../../kernel/organisation-code.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * Whoever records acts for the tier that decides this step (`params.tier`): the street consents, not the village and not the district in
 * its place (SEED 二(一)). That the matter lies within the recorder's organisation is seen to before any rule. Code `actingTier`.
 */
export const s20: Rule = {
  id: 'S20',
  reads: ['actor'],
  values: [],
  judge(input) {
    const needed = textAt(input.params, 'tier');
    const { actor } = input.facts;
    const got = actor === undefined ? null : tierOf(actor.organisation);
    return makeVerdict({ rule: 'S20', code: 'actingTier', day: dayOf(input.event.occurredAt), ok: got === needed, needed, got });
  },
};
