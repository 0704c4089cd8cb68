import type { NextView } from '../contract/next-view.ts';
import { factsNeededNext, next } from '../engine/next.ts';
import type { ServiceContext } from './context.ts';
import { gatherFacts } from './gather-facts.ts';
import { matterOf } from './matter-of.ts';
import type { Session } from './session.ts';
import { showPossible } from './show-possible.ts';
import { fence } from './fence.ts';
import { visibleInstance } from './visible-instance.ts';

/** No person is ever asked to record it. */
const sweepersEvent = 'deadline.passed';

/**
 * Everything that can happen next to an instance, each with its rules and what is missing now, for this session's roles.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND
 */
export async function readNext(context: ServiceContext, session: Session, id: string): Promise<NextView> {
  const now = context.clock.now();
  return context.store.read(function* () {
    const instance = yield* visibleInstance(session, id);
    const definition = yield* context.flows.read(instance.flow);
    const organisation = yield* context.ground.read(instance.organisation);
    const matter = matterOf(instance);
    const event = { type: 'next', occurredAt: now, data: {} };
    const needed = factsNeededNext(definition, instance.snapshot);
    const facts = yield* gatherFacts(context, { session, organisation, matter, event, recordedAt: now, needed });
    const possible = next(definition, instance.snapshot, now, facts).filter((one) => one.event !== sweepersEvent);
    return { revision: instance.revision, possible: possible.map(showPossible) };
  }, fence(session));
}
