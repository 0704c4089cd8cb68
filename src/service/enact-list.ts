import type { JsonObject } from '../kernel/json.ts';
import { addListInForce } from '../store/list/add-list-in-force.ts';
import type { Work } from '../store/work.ts';

/** The event by which a list comes into force. */
const enacting = 'list.enacted';

/** Puts a list in force when the entry just appended says so, in the same transaction. Other entries change nothing here. */
export function* enactList(
  instance: { readonly id: string; readonly organisation: string },
  event: { readonly type: string; readonly data: JsonObject },
  sequence: number,
): Work<void> {
  if (event.type !== enacting) return;
  const { listHash: list, from } = event.data as { readonly listHash: string; readonly from: string };
  yield* addListInForce({ organisation: instance.organisation, list, from, instance: instance.id, sequence });
}
