import type { InstanceView } from '../contract/instance-view.ts';
import { invariant } from '../kernel/invariant.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { ServiceContext } from './context.ts';
import type { Session } from './session.ts';
import { showInstance } from './show-instance.ts';
import { visibleInstance } from './visible-instance.ts';
import { fence } from './fence.ts';

/**
 * An instance as it stands.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, also outside the session's organisation
 */
export async function readInstanceView(context: ServiceContext, session: Session, id: string): Promise<InstanceView> {
  return context.store.read(function* () {
    const instance = yield* visibleInstance(session, id);
    const flow = yield* readFlow(instance.flow);
    invariant(flow !== null, 'an instance has its flow');
    return showInstance(instance, flow.version);
  }, fence(session));
}
