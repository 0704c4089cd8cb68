import type { ItemView } from '../contract/item-view.ts';
import { Failure } from '../kernel/failure.ts';
import type { ServiceContext } from './context.ts';
import { listItemsView } from './list-items-view.ts';

/**
 * One power item with the flow that new matters follow today. Public knowledge.
 *
 * @throws {Failure} ITEM_NOT_FOUND
 */
export async function readItemView(context: ServiceContext, code: string): Promise<ItemView> {
  const item = (await listItemsView(context)).find((each) => each.code === code);
  if (item === undefined) throw new Failure('ITEM_NOT_FOUND', { item: code });
  return item;
}
