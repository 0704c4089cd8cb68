import { invariant } from '../../kernel/invariant.ts';
import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

const disclosures = ['resolutionDisclosure', 'outcomeDisclosure', 'posting'] as const;

/** A stage in which something is drafted, reviewed, posted and closed. */
export type DisclosureStage = (typeof disclosures)[number];

/** The disclosure stage that the transition names (`params.stage`); slots of the record carry it: `posted.<stage>`. */
export function stageOf(input: RuleInput): DisclosureStage {
  const named = textAt(input.params, 'stage');
  const stage = disclosures.find((known) => known === named);
  invariant(stage !== undefined, `params.stage names a disclosure, got ${named ?? 'nothing'}`);
  return stage;
}
