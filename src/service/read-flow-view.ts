import type { FlowView } from '../contract/flow-view.ts';
import { Failure } from '../kernel/failure.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { ServiceContext } from './context.ts';

/**
 * A flow version by its content hash: the machine itself, as JSON. Public knowledge.
 *
 * @throws {Failure} FLOW_NOT_FOUND
 */
export async function readFlowView(context: ServiceContext, hash: string): Promise<FlowView> {
  const flow = await context.store.read(() => readFlow(hash));
  if (flow === null) throw new Failure('FLOW_NOT_FOUND', { hash });
  return { ...flow, config: { ...flow.config }, meta: { ...flow.meta } } as FlowView;
}
