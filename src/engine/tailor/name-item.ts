import type { JsonObject } from '../../kernel/json.ts';
import { metaOf } from '../flow-outline.ts';
import { assertActors } from './known-words.ts';
import { misfit } from './misfit.ts';
import type { NewItem } from './operation.ts';

/**
 * Makes a flow that of an item of a place's own: under another code, with what people read of it kept in the flow, so that its hash
 * covers that too.
 *
 * @throws {Failure} TAILORING_INVALID for the code that the flow has, or an actor without a name
 */
export function nameItem(config: JsonObject, item: NewItem): JsonObject {
  if (item.code === config['id']) throw misfit('as.code', 'itemCode', item.code);
  assertActors('as.responsible', item.responsible);
  assertActors('as.guidance', item.guidance);
  return {
    ...config,
    id: item.code,
    meta: {
      ...metaOf(config),
      item: { ...item, summary: { ...item.summary }, condition: { ...item.condition }, reason: { ...item.reason } },
    },
  };
}
