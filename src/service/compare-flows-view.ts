import type { DifferenceView } from '../contract/tailoring.ts';
import { compareFlows } from '../engine/difference/compare-flows.ts';
import { Failure } from '../kernel/failure.ts';
import { dayOf } from '../law/plain-date.ts';
import { tailoringLaw } from '../law/tailoring-law.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { ServiceContext } from './context.ts';
import { showDifference } from './show-difference.ts';

/**
 * What one flow version asks more, the same, or less than another, by the nation's law of today. Flows are public knowledge.
 *
 * @throws {Failure} FLOW_NOT_FOUND
 */
export async function compareFlowsView(context: ServiceContext, base: string, flow: string): Promise<DifferenceView> {
  const law = tailoringLaw({ day: dayOf(context.clock.now()) });
  return context.store.read(function* () {
    const [ours, theirs] = [yield* readFlow(base), yield* readFlow(flow)];
    if (ours === null || theirs === null) throw new Failure('FLOW_NOT_FOUND', { hash: ours === null ? base : flow });
    return showDifference(ours, theirs, compareFlows(ours.config, theirs.config, law));
  });
}
