import { parseInput } from '../contract/parse-input.ts';
import type { RefusalView } from '../contract/refusal-view.ts';
import { startInput, type StartInput } from '../contract/start-input.ts';
import type { Definition } from '../engine/definition.ts';
import { start, openedEvent } from '../engine/start.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/id.ts';
import { epochMillisOf, parseInstant, type Instant } from '../kernel/instant.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { tierOf } from '../kernel/organisation-code.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { dayOf } from '../law/plain-date.ts';
import { createInstance } from '../store/instance/create-instance.ts';
import { appendEntry } from '../store/journal/append-entry.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import { addRefusal } from '../store/refusal/add-refusal.ts';
import { saveResult, type Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { flowInForce, type FlowInForce } from './flow-in-force.ts';
import { judgeListed } from './judge-listed.ts';
import { knownOrganisation } from './known-organisation.ts';
import { makeEntry } from './make-entry.ts';
import { answeredBefore, requestHash } from './request-hash.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';
import { showRefusal } from './show-refusal.ts';
import { fence } from './fence.ts';

/** What is asked to be opened, as it was read, and how the request is known when it comes again. */
interface Opening {
  readonly asked: StartInput;
  readonly answer: Pick<Result, 'person' | 'key' | 'request'>;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}

/**
 * Opens an instance of the flow that is in force for an item, as its first entry; or refuses it, when a list in force does not have the
 * item (rule G62), and keeps the refusal. Pinned to that flow for life. Asking again with the same key gives the same answer and opens nothing.
 *
 * @throws {Failure} INPUT_INVALID (also for an organisation of another tier than the item's), OUT_OF_SCOPE, ROLE_MISSING,
 * ORGANISATION_NOT_FOUND, ITEM_NOT_FOUND, TIME_IN_FUTURE, IDEMPOTENCY_KEY_REUSED
 */
export async function startInstance(
  context: ServiceContext,
  session: Session,
  input: StartInput,
  key: string,
): Promise<Outcome<Recorded, RefusalView>> {
  const asked = parseInput(startInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, ['clerk', 'secretary', 'director', 'collective', 'officer']);
  const request = requestHash({ verb: 'start', ...asked, occurredAt: asked.occurredAt ?? null });
  return context.store.write(
    function* () {
      const known = yield* answeredBefore(session.person, key, request);
      if (known !== null) return yield* again(known.body as Answered);
      const recordedAt = context.clock.now();
      const occurredAt = asked.occurredAt === undefined ? recordedAt : parseInstant(asked.occurredAt);
      if (occurredAt > recordedAt) throw new Failure('TIME_IN_FUTURE', { got: occurredAt, needed: recordedAt });
      return yield* decide(context, session, { asked, answer: { person: session.person, key, request }, occurredAt, recordedAt });
    },
    fence(session, `${session.person} ${key}`),
  );
}

type Answered = { readonly instance: string } | { readonly refusal: Refusal };

function* again(answer: Answered): Work<Outcome<Recorded, RefusalView>> {
  if ('refusal' in answer) return refused(showRefusal(answer.refusal));
  const first = yield* readEntry(answer.instance, 1);
  invariant(first !== null, 'an answered start has its entry');
  return accepted(showRecorded(() => first, true));
}

function* decide(context: ServiceContext, session: Session, opening: Opening): Work<Outcome<Recorded, RefusalView>> {
  const { asked, occurredAt, recordedAt } = opening;
  yield* knownOrganisation(asked.organisation);
  const following = yield* flowInForce(asked.organisation, asked.item, dayOf(recordedAt));
  if (following === null) throw new Failure('ITEM_NOT_FOUND', { item: asked.item });
  const verdict = following.listed === null ? null : judgeListed(following.listed, dataOf(asked), occurredAt);
  if (verdict?.ok === false) return yield* refuse(session, opening, verdict);
  invariant(following.hash !== null, 'what may be started has a flow');
  const definition = yield* context.flows.read(following.hash);
  assertTier(definition, asked.organisation);
  return accepted(yield* open(context, session, opening, { definition, verdict, listed: following.listed }));
}

/** Some procedures belong to one tier: a district's list is made at the district. */
function assertTier({ config }: Definition, organisation: string): void {
  const terms = ((config['context'] ?? {}) as JsonObject)['item'] as JsonObject | undefined;
  const needed = terms?.['tier'];
  const got = tierOf(organisation);
  if (typeof needed === 'string' && needed !== got)
    throw new Failure('INPUT_INVALID', { at: 'body.organisation', needed: `tier.${needed}`, got: `tier.${got}` });
}

function* refuse(session: Session, { asked, answer, ...times }: Opening, verdict: Verdict): Work<Outcome<Recorded, RefusalView>> {
  const { organisation, item } = asked;
  const refusal: Refusal = { reason: 'RULES_NOT_MET', event: openedEvent, state: [], verdicts: [verdict], expected: [] };
  const actor = { person: session.person, roles: session.roles, organisation: session.organisation };
  yield* addRefusal({ instance: null, organisation, item, actor, data: dataOf(asked), ...times, refusal });
  yield* saveResult({ ...answer, status: 422, body: { refusal: refusal as unknown as Json }, recordedAt: times.recordedAt });
  return refused(showRefusal(refusal));
}

function* open(
  context: ServiceContext,
  session: Session,
  { asked, answer, occurredAt, recordedAt }: Opening,
  { definition, verdict, listed }: { definition: Definition; verdict: Verdict | null; listed: FlowInForce['listed'] },
): Work<Recorded> {
  const id = newId(epochMillisOf(recordedAt));
  const { organisation, item, title } = asked;
  const flow = definition.hash;
  const event = { type: openedEvent, data: dataOf(asked), occurredAt };
  const first = start(definition, { ...event, recordedAt });
  const judged = verdict === null ? first : { ...first, verdicts: [verdict], facts: { listed: listed as unknown as Json } };
  const append = makeEntry(context, session, { instance: id, organisation, revision: 1, flow, leaf: null, event, recordedAt }, judged);
  const { snapshot } = first;
  yield* createInstance({ id, organisation, item, flow, title, snapshot, stage: append.stage, state: first.to, createdAt: recordedAt });
  const sequence = yield* appendEntry({ ...append, result: { ...answer, status: 201, body: { instance: id }, recordedAt } });
  context.snapshots.hold(id, append.leaf, snapshot);
  return showRecorded(() => ({ ...append, sequence }), false);
}

function dataOf({ title, item }: StartInput): JsonObject {
  return { title, item };
}
