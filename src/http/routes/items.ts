import { z } from 'zod';
import { flowHistory } from '../../contract/flow-history.ts';
import { itemView } from '../../contract/item-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { listItemsView } from '../../service/list-items-view.ts';
import { readFlowHistory } from '../../service/read-flow-history.ts';
import { readItemView } from '../../service/read-item-view.ts';
import { answers } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

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

  const history = {
    ...{ tags, operationId: 'listItemFlows', summary: 'The versions of an item’s flow, the oldest first, and who made them', params },
    response: answers({ 200: flowHistory }),
  };
  app.get('/items/:code/flows', { schema: history }, async (request) => readFlowHistory(context, sessionOf(request), request.params.code));
}
