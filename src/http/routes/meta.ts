import { metaView } from '../../contract/meta-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readMeta } from '../../service/read-meta.ts';
import { answers } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

/** Who asks, and the words of the interface. */
export function metaRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['meta'],
    operationId: 'readMeta',
    summary: 'Whose token this is, and the words of the interface',
    response: answers({ 200: metaView }),
  };
  app.get('/meta', { schema }, async (request) => readMeta(context, sessionOf(request)));
}
