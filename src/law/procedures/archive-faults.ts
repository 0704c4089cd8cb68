import type { JsonObject } from '../../kernel/json.ts';
import type { Fault } from '../../kernel/norms.ts';
import { listAt } from '../read-event.ts';

/** An item that lists no documents would be archived without any: its archive is never complete (VCL25 art. 39). */
export function archiveFaults(item: JsonObject): readonly Fault[] {
  const kinds = listAt(item, 'archive') ?? [];
  return kinds.length > 0 ? [] : [{ code: 'archiveEmpty', facts: {} }];
}
