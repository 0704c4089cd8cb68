import type { JsonObject } from '../../kernel/json.ts';
import { assertChoice } from './assert-choice.ts';
import { chooseBodies } from './choose-bodies.ts';
import { chooseBranches } from './choose-branches.ts';
import { ownSteps, stagesOf } from './chain.ts';
import { misfit } from './misfit.ts';
import type { Choose } from './operation.ts';
import type { TailoringLaw } from './tailoring-law.ts';

/** Lists of the item's terms out of which some may be kept. */
const terms = ['classes', 'certificates'] as const;

/**
 * Keeps some of what the base leaves open: bodies that may decide a stage, ways out of a step, classes of matter, kinds of certificate.
 *
 * @throws {Failure} TAILORING_INVALID for what is no alternative, or where what is kept would leave a matter without a way
 */
export function choose(config: JsonObject, { at, keep }: Choose, law: TailoringLaw): JsonObject {
  const term = terms.find((each) => each === at);
  if (term !== undefined) return keepTerms(config, term, keep);
  const stage = stagesOf(config).get(at);
  if (stage !== undefined) return chooseBodies(config, stage, keep, law);
  const step = ownSteps(config).find(({ name }) => name === at);
  if (step !== undefined) return chooseBranches(config, step, keep);
  throw misfit('at', 'step', at, [...terms, ...stagesOf(config).keys(), ...ownSteps(config).map(({ name }) => name)]);
}

function keepTerms(config: JsonObject, term: (typeof terms)[number], keep: readonly string[]): JsonObject {
  const context = config['context'] as JsonObject;
  const item = context['item'] as JsonObject;
  const offered = (item[term] ?? []) as readonly string[];
  assertChoice(term, offered, keep);
  return { ...config, context: { ...context, item: { ...item, [term]: offered.filter((each) => keep.includes(each)) } } };
}
