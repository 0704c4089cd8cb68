import { registerRows } from '../audit/register.ts';
import type { RefusalView } from '../contract/refusal-view.ts';
import type { RecordInput } from '../contract/record-input.ts';
import { Failure } from '../kernel/failure.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import { appendEntry } from '../store/journal/append-entry.ts';
import { addRefusal } from '../store/refusal/add-refusal.ts';
import { saveResult, type Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';
import { answerAgain } from './answer-again.ts';
import { appendAhead } from './append-ahead.ts';
import { assertAttachments } from './assert-attachments.ts';
import { assertRevision } from './assert-revision.ts';
import { assertOwnFlow } from './assert-own-flow.ts';
import type { ServiceContext } from './context.ts';
import { decide } from './decide.ts';
import { enactList } from './enact-list.ts';
import { notBefore } from './not-before.ts';
import { visibleInstance } from './visible-instance.ts';
import { parseEvent, type ParsedEvent } from '../contract/parse-event.ts';
import { answeredBefore, requestHash } from './request-hash.ts';
import type { Session } from './session.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';
import { showRefusal } from './show-refusal.ts';
import { fence } from './fence.ts';

/** What is asked to be recorded, on which instance, as it was last seen. */
export interface Recording {
  readonly instance: string;
  /** The revision on which the asker decided; another one means that somebody else was first. */
  readonly revision: number;
  /** Names this very request: asked again, it gives the same answer and happens once. */
  readonly key: string;
  readonly event: RecordInput;
}

/**
 * Records an event, or refuses it with every rule that stands against it. Entry, leaf, snapshot, deadlines, outbox and the answer are one
 * transaction: all of it, durable, before this resolves, or none; and its verdicts stand on facts that hold in it. A refusal is kept as well.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, TIME_IN_FUTURE, INSTANCE_NOT_FOUND (also outside the session's organisation),
 * REVISION_STALE, ATTACHMENT_NOT_FOUND, FLOW_NOT_FOUND, IDEMPOTENCY_KEY_REUSED, and those of the store
 */
export async function recordEvent(context: ServiceContext, session: Session, asked: Recording): Promise<Outcome<Recorded, RefusalView>> {
  const event = parseEvent(asked.event);
  const request = requestHash({
    verb: 'record',
    instance: asked.instance,
    revision: asked.revision,
    type: event.type,
    occurredAt: event.occurredAt,
    data: event.data,
  });
  const answer = { person: session.person, key: asked.key, request };
  // Whatever else the caller's session is, nothing but this goes to another thread.
  const { person, roles, organisation } = session;
  const now = context.clock.now();
  return context.decider.ahead(
    { session: { person, roles: [...roles], organisation }, instance: asked.instance, revision: asked.revision, event, now },
    (decided) =>
      context.store.write(
        function* () {
          const known = yield* answeredBefore(session.person, asked.key, request);
          if (known !== null) return yield* answerAgain(known);
          const done = decided === null ? null : yield* appendAhead(context.clock.now(), event, decided, answer);
          if (done !== null) return accepted(done);
          const instance = yield* visibleInstance(session, asked.instance, context.snapshots.of(asked.instance));
          assertRevision(instance, asked.revision);
          return yield* attempt(context, session, instance, event, answer);
        },
        fence(session, asked.instance),
      ),
  );
}

/** By whom, under which key, and for what an answer is kept. */
type Answer = Pick<Result, 'person' | 'key' | 'request'>;

/** One attempt inside a transaction; also the sweeper's way, without an answer to keep. */
export function* attempt(
  context: ServiceContext,
  session: Session,
  instance: Instance,
  event: ParsedEvent,
  answer: Answer | null,
): Work<Outcome<Recorded, RefusalView>> {
  const { id, organisation } = instance;
  const recordedAt = notBefore(context.clock.now(), instance.updatedAt);
  if (event.occurredAt > recordedAt) throw new Failure('TIME_IN_FUTURE', { got: event.occurredAt, needed: recordedAt });
  yield* assertAttachments(organisation, event.data);
  yield* assertOwnFlow(event);
  const outcome = yield* decide(context, { session, instance, event, recordedAt });
  const keep = (status: number, body: Json): Result | undefined => (answer === null ? undefined : { ...answer, status, body, recordedAt });
  if (!outcome.ok) return yield* refuse(session, instance, event, recordedAt, outcome.refusal, keep);
  const { append, snapshot } = outcome.value;
  const sequence = yield* appendEntry({ ...append, result: keep(201, { revision: instance.revision + 1, instance: id }) });
  context.snapshots.hold(id, append.leaf, snapshot);
  yield* enactList(instance, event, sequence);
  return accepted(showRecorded(() => ({ ...append, sequence }), false));
}

function* refuse(
  session: Session,
  instance: Instance,
  event: ParsedEvent,
  recordedAt: Instant,
  refusal: Refusal,
  keep: (status: number, body: Json) => Result | undefined,
): Work<Outcome<Recorded, RefusalView>> {
  const { id, organisation, item } = instance;
  const actor = { person: session.person, roles: session.roles, organisation: session.organisation };
  const data = withoutRegister(event.data);
  yield* addRefusal({ instance: id, organisation, item, actor, data, occurredAt: event.occurredAt, recordedAt, refusal });
  const result = keep(422, { refusal: refusal as unknown as Json });
  if (result !== undefined) yield* saveResult(result);
  return refused(showRefusal(refusal));
}

/** A refused attempt is kept for ever and commits to nothing: of a register it keeps only the number of rows. */
function withoutRegister(data: JsonObject): JsonObject {
  const rows = registerRows(data['register'] ?? null);
  return rows === null ? data : { ...data, register: rows.length };
}
