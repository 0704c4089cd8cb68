import type { TailoringView } from '../contract/tailoring.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import { listTailorings } from '../store/tailoring/list-tailorings.ts';
import { readTailoring } from '../store/tailoring/read-tailoring.ts';
import type { Tailoring } from '../store/tailoring/tailoring-row.ts';
import type { Work } from '../store/work.ts';
import { assertVisible } from './assert-visible.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import type { Session } from './session.ts';
import { showTailoring } from './show-tailoring.ts';

/**
 * What an organisation made of an item's flows, the latest first. Seen by those to whom it belongs or above whom it stands.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID
 */
export async function readTailoringsView(
  context: ServiceContext,
  session: Session,
  organisation: string,
  item: string,
): Promise<TailoringView[]> {
  assertVisible(session, organisation);
  return context.store.read(function* () {
    const shown: TailoringView[] = [];
    for (const tailoring of yield* listTailorings(organisation, item)) shown.push(yield* told(tailoring));
    return shown;
  });
}

/**
 * One tailored flow of an organisation, by the flow's hash.
 *
 * @throws {Failure} TAILORING_NOT_FOUND, OUT_OF_SCOPE, CODE_INVALID
 */
export async function readTailoringView(
  context: ServiceContext,
  session: Session,
  organisation: string,
  flow: string,
): Promise<TailoringView> {
  assertVisible(session, organisation);
  return context.store.read(function* () {
    const tailoring = yield* readTailoring(organisation, flow);
    if (tailoring === null) throw new Failure('TAILORING_NOT_FOUND', { organisation, flow });
    return yield* told(tailoring);
  });
}

function* told(tailoring: Tailoring): Work<TailoringView> {
  const base = yield* readFlow(tailoring.base);
  const flow = yield* readFlow(tailoring.flow);
  const { name } = yield* knownOrganisation(tailoring.organisation);
  invariant(base !== null && flow !== null, 'a tailoring has its flows');
  return showTailoring({ tailoring, name, base, flow });
}
