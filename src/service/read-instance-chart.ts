import { diagram } from '../engine/diagram/diagram.ts';
import type { Diagram } from '../engine/diagram/diagram-model.ts';
import { walked, type Walked } from '../engine/diagram/walked.ts';
import { invariant } from '../kernel/invariant.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { dayOf } from '../law/plain-date.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import { listLayerValues } from '../store/layer/list-layer-values.ts';
import { listRefusals, type RecordedRefusal } from '../store/refusal/list-refusals.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { valuesOn } from './poster-parts.ts';
import type { Session } from './session.ts';
import { visibleInstance } from './visible-instance.ts';
import { wholeTrail } from './whole-trail.ts';
import { fence } from './fence.ts';

/** The chart of a matter's flow with the way that it has gone. */
export interface InstanceChart {
  readonly title: string;
  readonly diagram: Diagram;
  readonly walked: Walked;
}

const piece = 500;

/**
 * The chart of a matter: its own flow version, where it stands, what it went through, what was refused there.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, also outside the session's organisation
 */
export async function readInstanceChart(context: ServiceContext, session: Session, id: string): Promise<InstanceChart> {
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const instance = yield* visibleInstance(session, id);
    const flow = yield* readFlow(instance.flow);
    invariant(flow !== null, 'an instance has its flow');
    const layers = yield* listLayerValues(ancestorsOf(instance.organisation), day);
    const drawn = diagram(flow.config, valuesOn(day, layers));
    const refusals = (yield* allRefusals(id)).map(({ refusal }) => refusal);
    const trail = (yield* wholeTrail(id)).map(({ entry }) => entry);
    return { title: instance.title, diagram: drawn, walked: walked(drawn, trail, refusals) };
  }, fence(session));
}

function* allRefusals(id: string): Work<readonly RecordedRefusal[]> {
  const refusals: RecordedRefusal[] = [];
  let after: string | undefined;
  for (;;) {
    const page = yield* listRefusals({ instance: id }, { limit: piece, after });
    refusals.push(...page.rows);
    if (page.next === null) return refusals;
    after = page.next;
  }
}
