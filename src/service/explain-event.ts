import { parseEvent } from '../contract/parse-event.ts';
import type { ExplanationView } from '../contract/possible-view.ts';
import type { RecordInput } from '../contract/record-input.ts';
import { explain } from '../engine/explain.ts';
import { Failure } from '../kernel/failure.ts';
import type { ServiceContext } from './context.ts';
import { gatherForEvent } from './gather-for-event.ts';
import type { Session } from './session.ts';
import { showVerdict } from './show-verdict.ts';
import { fence } from './fence.ts';
import { visibleInstance } from './visible-instance.ts';

/**
 * Why an event would, or would not, be accepted now: every rule of every way it could go. Records nothing, not even a refusal.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, TIME_IN_FUTURE, INSTANCE_NOT_FOUND
 */
export async function explainEvent(context: ServiceContext, session: Session, id: string, asked: RecordInput): Promise<ExplanationView> {
  const event = parseEvent(asked);
  const recordedAt = context.clock.now();
  if (event.occurredAt > recordedAt) throw new Failure('TIME_IN_FUTURE', { got: event.occurredAt, needed: recordedAt });
  return context.store.read(function* () {
    const instance = yield* visibleInstance(session, id);
    const { definition, facts } = yield* gatherForEvent(context, { session, instance, event, recordedAt });
    const explanation = explain(definition, instance.snapshot, { ...event, recordedAt }, facts);
    return {
      ...explanation,
      state: [...explanation.state],
      to: [...explanation.to],
      expected: [...explanation.expected],
      ways: explanation.ways.map(({ targets, taken, verdicts }) => ({ targets: [...targets], taken, verdicts: verdicts.map(showVerdict) })),
    };
  }, fence(session));
}
