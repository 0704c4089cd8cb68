import { z } from 'zod';
import { itemView } from '../../contract/item-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { listItemsView } from '../../service/list-items-view.ts';
import { readItemView } from '../../service/read-item-view.ts';
import { answers } from '../answers.ts';
import type { Server } from '../server.ts';

const tags = ['items'];

/** The power items, with the flows that new matters follow. */
export function itemRoutes(app: Server, context: ServiceContext): void {
  const listing = {
    tags,
    operationId: 'listItems',
    summary: 'The list of power items',
    response: answers({ 200: z.strictObject({ rows: z.array(itemView) }) }),
  };
  app.get('/items', { schema: listing }, async () => ({ rows: await listItemsView(context) }));

  const params = z.strictObject({ code: z.string().max(20) });
  const reading = { tags, operationId: 'readItem', summary: 'One power item', params, response: answers({ 200: itemView }) };
  app.get('/items/:code', { schema: reading }, async (request) => readItemView(context, request.params.code));
}
