import type { ItemView } from '../contract/item-view.ts';
import { dayOf } from '../law/plain-date.ts';
import { listItems, type Item } from '../store/flow/list-items.ts';
import type { ServiceContext } from './context.ts';

/** Every power item with the flow that new matters follow today, by code. Public knowledge: the list hangs on the wall. */
export async function listItemsView(context: ServiceContext): Promise<ItemView[]> {
  const day = dayOf(context.clock.now());
  const items = await context.store.read(() => listItems(day));
  return items.map(show);
}

function show(item: Item): ItemView {
  const meta = item.meta as unknown as Omit<ItemView, 'code' | 'flow'>;
  return { ...meta, code: item.item, flow: { hash: item.hash, version: item.version, inForceFrom: item.inForceFrom } };
}
