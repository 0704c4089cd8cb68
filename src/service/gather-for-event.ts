import type { ParsedEvent } from '../contract/parse-event.ts';
import type { Definition } from '../engine/definition.ts';
import { factsNeeded, type FactsNeeded } from '../engine/facts-needed.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { gatherFacts } from './gather-facts.ts';
import type { Ground } from './ground-shelf.ts';
import { matterOf } from './matter-of.ts';
import type { Session } from './session.ts';

/** An event that is to be judged, on the matter as it was just read. */
export interface Attempt {
  readonly session: Session;
  readonly instance: Instance;
  readonly event: ParsedEvent;
  readonly recordedAt: Instant;
}

/** The flow of the matter, its place, and the facts that the rules before the event may read. */
export interface Gathered {
  readonly definition: Definition;
  readonly organisation: Ground;
  readonly needed: FactsNeeded;
  readonly facts: JsonObject;
}

/** Gathers what an event is judged by. @throws {Failure} FLOW_NOT_FOUND, and those of the store */
export function* gatherForEvent(
  context: Pick<ServiceContext, 'flows' | 'ground' | 'notices'>,
  { session, instance, event, recordedAt }: Attempt,
): Work<Gathered> {
  const definition = yield* context.flows.read(instance.flow);
  const organisation = yield* context.ground.read(instance.organisation);
  const needed = factsNeeded(definition, instance.snapshot, event);
  const facts = yield* gatherFacts(context, { session, organisation, matter: matterOf(instance), event, recordedAt, needed });
  return { definition, organisation, needed, facts };
}
