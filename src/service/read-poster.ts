import { Failure } from '../kernel/failure.ts';
import { ancestorsOf, parseOrganisationCode } from '../kernel/organisation-code.ts';
import { dayOf, type PlainDate } from '../law/plain-date.ts';
import { listLayerValues } from '../store/layer/list-layer-values.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import type { Work } from '../store/work.ts';
import { contactInForce } from './contact-in-force.ts';
import type { ServiceContext } from './context.ts';
import { flowInForce } from './flow-in-force.ts';
import { heldFlows } from './held-flows.ts';
import { knownOrganisation } from './known-organisation.ts';
import { posterParts, valuesOn, type PosterParts } from './poster-parts.ts';

/**
 * What today's poster of an item says in an organisation. Public knowledge: it hangs on the wall.
 *
 * @throws {Failure} CODE_INVALID, ORGANISATION_NOT_FOUND, ITEM_NOT_FOUND where the item may not be started there
 */
export async function readPoster(context: ServiceContext, organisation: string, item: string): Promise<PosterParts> {
  const code = parseOrganisationCode(organisation);
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const known = yield* knownOrganisation(code);
    const current = yield* flowInForce(code, item, day);
    const hash = current?.hash ?? null;
    const flow = hash === null ? null : yield* readFlow(hash);
    if (flow === null) throw new Failure('ITEM_NOT_FOUND', { item, organisation: code });
    const since = (yield* heldFlows(code, item)).findLast(({ from }) => from <= day)?.from;
    return yield* partsOf({ ...flow, inForceFrom: since ?? flow.inForceFrom }, known, day);
  });
}

/** The parts of a poster of a flow in an organisation on a day, with its numbers and its contact. */
export function* partsOf(flow: Flow, { code, name }: Pick<Organisation, 'code' | 'name'>, day: PlainDate): Work<PosterParts> {
  const layers = yield* listLayerValues(ancestorsOf(code), day);
  const contact = yield* contactInForce(code, day);
  const told = contact === null ? null : { phone: contact.phone, person: contact.person, of: contact.organisationName };
  return posterParts(flow, { code, name }, told, valuesOn(day, layers));
}
