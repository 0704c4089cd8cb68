import type { ItemView } from '../contract/item-view.ts';
import { dayOf } from '../law/plain-date.ts';
import { listItems } from '../store/flow/list-items.ts';
import type { ServiceContext } from './context.ts';
import { isPowerItem } from './is-power-item.ts';
import { showItem } from './show-item.ts';

/** Every power item with the flow that new matters follow today, by code. Public knowledge: the list hangs on the wall. */
export async function listItemsView(context: ServiceContext): Promise<ItemView[]> {
  const day = dayOf(context.clock.now());
  const items = await context.store.read(() => listItems(day));
  return items.filter(isPowerItem).map(showItem);
}
