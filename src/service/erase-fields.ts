import { eraseInput, type EraseInput } from '../contract/erase-input.ts';
import { parseInput } from '../contract/parse-input.ts';
import type { RefusalView } from '../contract/refusal-view.ts';
import { erase, type Erased, type Erasure } from '../engine/erase.ts';
import { needsOf } from '../engine/facts-needed.ts';
import type { Requested } from '../engine/requested.ts';
import type { Accepted } from '../engine/step.ts';
import { erasedEvent } from '../kernel/erased-event.ts';
import { Failure } from '../kernel/failure.ts';
import { parseInstant } from '../kernel/instant.ts';
import type { Json } from '../kernel/json.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { readAttachment } from '../store/attachment/read-attachment.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import { appendEntry } from '../store/journal/append-entry.ts';
import { addRefusal } from '../store/refusal/add-refusal.ts';
import { saveResult, type Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';
import { answerAgain } from './answer-again.ts';
import { assertRevision } from './assert-revision.ts';
import type { ServiceContext } from './context.ts';
import { dropErasedFiles } from './drop-erased-files.ts';
import { fence } from './fence.ts';
import { gatherFacts } from './gather-facts.ts';
import { makeEntry } from './make-entry.ts';
import { matterOf } from './matter-of.ts';
import { notBefore } from './not-before.ts';
import { applyErasure } from './apply-erasure.ts';
import { planErasure, type PlannedErasure } from './plan-erasure.ts';
import { answeredBefore, requestHash } from './request-hash.ts';
import type { Session } from './session.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';
import { showRefusal } from './show-refusal.ts';
import { visibleInstance } from './visible-instance.ts';

/** Who may order it, and that it is honestly dated. */
const rules = [{ rule: 'S02', roles: ['officer', 'administrator'] }, { rule: 'G58' }];

/** What is asked to be erased, on a matter as it was last seen. `key` names the request, as for events. */
export interface ErasureRequest {
  readonly instance: string;
  readonly revision: number;
  readonly key: string;
  readonly input: EraseInput;
}

/**
 * Erases values of an earlier entry for ever, by a recorded and authorised entry of the same matter, also of one that has ended; or refuses it.
 * The matter stands where it stood, and every leaf and proof stays valid. When this resolves, the values are in no row of the database and in no
 * log of an SQLite file, and files that only they named are gone. What was handed out before (backups, exports, subscribers, refused
 * attempts) is not reached.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, TIME_IN_FUTURE, INSTANCE_NOT_FOUND, REVISION_STALE, ATTACHMENT_NOT_FOUND for the authorisation,
 * ERASURE_IMPOSSIBLE with `at`, the name, and `needed`, what would be right; IDEMPOTENCY_KEY_REUSED, and those of the store
 */
export async function eraseEntryFields(
  context: ServiceContext,
  session: Session,
  { instance: id, revision, key, input }: ErasureRequest,
): Promise<Outcome<Recorded, RefusalView>> {
  const asked = parseInput(eraseInput, input, 'body');
  const request = requestHash({ verb: 'erase', instance: id, revision, asked: { ...asked, occurredAt: asked.occurredAt ?? null } });
  const outcome = await context.store.write(
    function* () {
      const known = yield* answeredBefore(session.person, key, request);
      if (known !== null) return yield* answerAgain(known);
      const instance = yield* visibleInstance(session, id);
      assertRevision(instance, revision);
      return yield* attempt(context, session, instance, asked, { person: session.person, key, request });
    },
    fence(session, id),
  );
  if (outcome.ok) {
    await context.store.scrub();
    await dropErasedFiles(context);
  }
  return outcome;
}

type Answer = Pick<Result, 'person' | 'key' | 'request'>;

function* attempt(
  context: ServiceContext,
  session: Session,
  instance: Instance,
  asked: EraseInput,
  answer: Answer,
): Work<Outcome<Recorded, RefusalView>> {
  const recordedAt = notBefore(context.clock.now(), instance.updatedAt);
  const occurredAt = asked.occurredAt === undefined ? recordedAt : parseInstant(asked.occurredAt);
  if (occurredAt > recordedAt) throw new Failure('TIME_IN_FUTURE', { got: occurredAt, needed: recordedAt });
  const erasure: Erasure = { ...asked, occurredAt, recordedAt };
  const { event, outcome } = yield* judged(context, session, instance, erasure);
  if (!outcome.ok) return yield* refuse(session, instance, event, outcome.refusal, answer);
  yield* assertAuthorised(instance.organisation, asked.document);
  const plan = yield* planErasure(context, instance, asked.revision, asked.fields);
  return accepted(yield* append(context, session, instance, plan, { event, step: outcome.value }, answer));
}

/** The paper is kept for the organisation or for one above it. */
function* assertAuthorised(organisation: string, document: string): Work<void> {
  for (const keeper of ancestorsOf(organisation)) if ((yield* readAttachment(document, keeper)) !== null) return;
  throw new Failure('ATTACHMENT_NOT_FOUND', { at: 'body.document', hash: document });
}

function* judged(context: ServiceContext, session: Session, instance: Instance, erasure: Erasure): Work<Erased> {
  const { occurredAt, recordedAt } = erasure;
  const definition = yield* context.flows.read(instance.flow);
  const organisation = yield* context.ground.read(instance.organisation);
  const event = { type: erasedEvent, occurredAt, data: {} };
  const needed = needsOf(definition, rules);
  const facts = yield* gatherFacts(context, { session, organisation, matter: matterOf(instance), event, recordedAt, needed });
  return erase(definition, instance.snapshot, erasure, rules, facts);
}

function* append(
  context: ServiceContext,
  session: Session,
  instance: Instance,
  plan: PlannedErasure,
  { event, step }: { readonly event: Requested; readonly step: Accepted },
  answer: Answer,
): Work<Recorded> {
  const { id, organisation, flow, leaf } = instance;
  const { recordedAt } = event;
  // A row that was named alone is recorded member by member, so that the record says all that is gone.
  const named = { ...event, data: { ...event.data, fields: plan.names } };
  const making = { instance: id, organisation, flow, leaf, revision: instance.revision + 1, event: named, recordedAt };
  const made = makeEntry(context, session, making, { ...step, snapshot: plan.snapshot });
  const body = { revision: making.revision, instance: id };
  const sequence = yield* appendEntry({ ...made, result: { ...answer, status: 201, body, recordedAt } });
  yield* applyErasure(instance, plan, recordedAt);
  return showRecorded(() => ({ ...made, sequence }), false);
}

function* refuse(
  session: Session,
  instance: Instance,
  { data, occurredAt, recordedAt }: Requested,
  refusal: Refusal,
  answer: Answer,
): Work<Outcome<Recorded, RefusalView>> {
  const { id, organisation, item } = instance;
  const actor = { person: session.person, roles: session.roles, organisation: session.organisation };
  yield* addRefusal({ instance: id, organisation, item, actor, data, occurredAt, recordedAt, refusal });
  yield* saveResult({ ...answer, status: 422, body: { refusal: refusal as unknown as Json }, recordedAt });
  return refused(showRefusal(refusal));
}
