import type { FlowHistory } from '../contract/flow-history.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { listFlows } from '../store/flow/list-flows.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import { listTailors } from '../store/tailoring/list-tailors.ts';
import { readTailoring } from '../store/tailoring/read-tailoring.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { isPowerItem } from './is-power-item.ts';
import { isVisible } from './is-visible.ts';
import type { Session } from './session.ts';

/**
 * The versions of an item's flow, the oldest first: the program's own, and those made by places that the session may see.
 *
 * @throws {Failure} ITEM_NOT_FOUND where there is none to see
 */
export async function readFlowHistory(context: ServiceContext, session: Session, item: string): Promise<FlowHistory> {
  const rows = await context.store.read(function* () {
    const shown: FlowHistory['rows'] = [];
    for (const { version, hash, inForceFrom } of (yield* listFlows(item)).filter(isPowerItem)) {
      const tailors = yield* listTailors(hash);
      const visible = tailors.filter((tailor) => isVisible(session, tailor));
      if (tailors.length > 0 && visible.length === 0) continue;
      shown.push({ version, hash, inForceFrom, madeBy: yield* makers(visible, hash) });
    }
    return shown;
  });
  if (rows.length === 0) throw new Failure('ITEM_NOT_FOUND', { item });
  return { rows };
}

function* makers(tailors: readonly string[], hash: string): Work<FlowHistory['rows'][number]['madeBy']> {
  const made: FlowHistory['rows'][number]['madeBy'] = [];
  for (const code of tailors) {
    const [organisation, tailoring] = [yield* readOrganisation(code), yield* readTailoring(code, hash)];
    invariant(organisation !== null && tailoring !== null, 'a tailor is an organisation with a tailoring');
    made.push({ organisation: { code, name: organisation.name }, base: tailoring.base });
  }
  return made;
}
