import { parseInput } from '../contract/parse-input.ts';
import { tailorInput, type TailoringView, type TailorInput } from '../contract/tailoring.ts';
import { metaOf } from '../engine/flow-outline.ts';
import type { NewItem } from '../engine/tailor/operation.ts';
import { numbered, type Misfit } from '../engine/tailor/tailor.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { tierOf } from '../kernel/organisation-code.ts';
import { dayOf } from '../law/plain-date.ts';
import { putFlow, type Flow } from '../store/flow/put-flow.ts';
import { addTailoring } from '../store/tailoring/add-tailoring.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { makeTailoring } from './make-tailoring.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { showTailoring } from './show-tailoring.ts';
import type { TokenRole } from './token-roles.ts';

/** What is thrown for operations that do not fit; the first of them, with its number, unless told otherwise. */
export type Refuse = (misfits: readonly Misfit[]) => never;

/**
 * Makes a flow of a place's own out of a base flow and keeps it with its legal difference; with `dryRun` it is only answered. New matters
 * follow it when the place puts it on its list, not by this. The same again keeps nothing further.
 *
 * @throws {Failure} INPUT_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND, ITEM_NOT_FOUND, FLOW_NOT_FOUND, ALREADY_EXISTS,
 *   TAILORING_INVALID, VALUE_LOOSENED, FLOW_LOOSENED, FLOW_UNPROVEN
 */
export async function tailorFlow(
  context: ServiceContext,
  session: Session,
  input: TailorInput,
  refuse: Refuse = refuseFirst,
): Promise<TailoringView> {
  const asked = parseInput(tailorInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, rolesFor(asked.organisation));
  const unit = () => tailored(context, session, asked, refuse);
  return asked.dryRun === true ? context.store.read(unit) : context.store.write(unit);
}

function* tailored(context: ServiceContext, session: Session, asked: TailorInput, refuse: Refuse): Work<TailoringView> {
  const addedAt = context.clock.now();
  const organisation = yield* knownOrganisation(asked.organisation);
  const { base, config, hash, code, difference } = yield* makeTailoring(organisation, asked, dayOf(addedAt), refuse);
  const flow: Omit<Flow, 'version'> = {
    hash,
    item: code,
    config,
    meta: metaFor(base, config),
    inForceFrom: dayOf(addedAt),
    addedAt,
  };
  const operations = asked.tailoring as unknown as JsonObject;
  const tailoring = {
    organisation: asked.organisation,
    flow: hash,
    base: base.hash,
    item: base.item,
    operations,
    addedBy: session.person,
    addedAt,
  };
  const made = { ...tailoring, difference: difference as unknown as readonly Json[] };
  if (asked.dryRun === true) return showTailoring({ tailoring: made, name: organisation.name, base, flow: { ...flow, version: null } });
  const { version } = yield* putFlow(flow);
  yield* addTailoring(made);
  return showTailoring({ tailoring: made, name: organisation.name, base, flow: { ...flow, version } });
}

/** Villages tailor for themselves; what holds for several of them is set above. */
function rolesFor(organisation: string): readonly TokenRole[] {
  return tierOf(organisation) === 'village' ? ['clerk', 'secretary', 'director', 'officer', 'administrator'] : ['officer', 'administrator'];
}

function refuseFirst([first]: readonly Misfit[]): never {
  invariant(first !== undefined, 'an operation that does not fit');
  throw numbered(first);
}

/** What people read of the base, with the names of the item of its own, where it is one. */
function metaFor(base: Flow, config: JsonObject): JsonObject {
  const item = metaOf(config)['item'] as unknown as NewItem | undefined;
  if (item === undefined) return base.meta;
  const { code: _code, ...names } = item;
  return { ...base.meta, ...(names as unknown as JsonObject) };
}
