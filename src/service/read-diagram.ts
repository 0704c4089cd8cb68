import { diagram } from '../engine/diagram/diagram.ts';
import type { Diagram } from '../engine/diagram/diagram-model.ts';
import { Failure } from '../kernel/failure.ts';
import { dayOf } from '../law/plain-date.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { ServiceContext } from './context.ts';
import { valuesOn } from './poster-parts.ts';

/**
 * What a flow looks like, with the numbers of the nation in force today. Public knowledge.
 *
 * @throws {Failure} FLOW_NOT_FOUND
 */
export async function readDiagram(context: ServiceContext, hash: string): Promise<Diagram> {
  const flow = await context.store.read(() => readFlow(hash));
  if (flow === null) throw new Failure('FLOW_NOT_FOUND', { hash });
  return diagram(flow.config, valuesOn(dayOf(context.clock.now()), []));
}
