import type { ArchiveView } from '../contract/archive-view.ts';
import { dayInVillage } from '../kernel/day-in-village.ts';
import type { JsonObject } from '../kernel/json.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';

/** The list that is in force when an organisation is handed over, whole and as it is told; null where there is none. */
export function* listAtHandover(
  { clock }: ServiceContext,
  organisation: string,
): Work<{ readonly facts: JsonObject; readonly view: NonNullable<ArchiveView['list']> } | null> {
  const found = yield* listInForce(organisation, dayInVillage(clock.now()));
  if (found === null) return null;
  const { hash, number, content } = found.list;
  const { from, instance } = found.inForce;
  return { facts: { hash, number, from, instance, content }, view: { hash, number, from } };
}
