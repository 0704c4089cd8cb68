import { parseInput } from '../contract/parse-input.ts';
import { startInput, type StartInput } from '../contract/start-input.ts';
import { start, openedEvent } from '../engine/start.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/id.ts';
import { epochMillisOf, parseInstant } from '../kernel/instant.ts';
import { invariant } from '../kernel/invariant.ts';
import { dayOf } from '../law/plain-date.ts';
import { createInstance } from '../store/instance/create-instance.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import { appendEntry } from '../store/journal/append-entry.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { flowInForce } from './flow-in-force.ts';
import { knownOrganisation } from './known-organisation.ts';
import { makeEntry } from './make-entry.ts';
import { answeredBefore, requestHash } from './request-hash.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';

/**
 * Opens an instance of the flow that is in force for an item, as its first entry. Pinned to that flow for life. Asking again with the
 * same key gives the same answer and opens nothing.
 *
 * @throws {Failure} INPUT_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND, ITEM_NOT_FOUND, TIME_IN_FUTURE, IDEMPOTENCY_KEY_REUSED
 */
export async function startInstance(context: ServiceContext, session: Session, input: StartInput, key: string): Promise<Recorded> {
  const asked = parseInput(startInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, ['clerk', 'secretary', 'director', 'collective', 'officer']);
  const request = requestHash({ verb: 'start', ...asked, occurredAt: asked.occurredAt ?? null });
  return context.store.write(function* () {
    const known = yield* answeredBefore(session.person, key, request);
    if (known !== null) return yield* again(known.body as { readonly instance: string });
    return yield* open(context, session, asked, { key, request });
  });
}

function* again(answer: { readonly instance: string }): Work<Recorded> {
  const first = yield* readEntry(answer.instance, 1);
  invariant(first !== null, 'an answered start has its entry');
  return showRecorded(first, true);
}

function* open(
  context: ServiceContext,
  session: Session,
  asked: StartInput,
  { key, request }: { key: string; request: Uint8Array },
): Work<Recorded> {
  const recordedAt = context.clock.now();
  const occurredAt = asked.occurredAt === undefined ? recordedAt : parseInstant(asked.occurredAt);
  if (occurredAt > recordedAt) throw new Failure('TIME_IN_FUTURE', { got: occurredAt, needed: recordedAt });
  yield* knownOrganisation(asked.organisation);
  const flow = yield* flowInForce(asked.organisation, asked.item, dayOf(recordedAt));
  if (flow === null) throw new Failure('ITEM_NOT_FOUND', { item: asked.item });
  const definition = yield* context.flows.read(flow.hash);
  const id = newId(epochMillisOf(recordedAt));
  const event = { type: openedEvent, data: { title: asked.title, item: asked.item }, occurredAt };
  const accepted = start(definition, { ...event, recordedAt });
  const making = { instance: id, organisation: asked.organisation, revision: 1, flow: flow.hash, leaf: null, event, recordedAt };
  const append = makeEntry(context, session, making, accepted);
  yield* createInstance({
    id,
    organisation: asked.organisation,
    item: asked.item,
    flow: flow.hash,
    title: asked.title,
    snapshot: accepted.snapshot,
    stage: append.stage,
    state: accepted.to,
    createdAt: recordedAt,
  });
  const result = { person: session.person, key, request, status: 201, body: { instance: id }, recordedAt };
  const sequence = yield* appendEntry({ ...append, result });
  invariant((yield* readInstance(id))?.revision === 1, 'an opened instance stands at its first revision');
  return showRecorded({ ...append, sequence }, false);
}
