import { z } from 'zod';
import { anyEvent } from '../../contract/any-event.ts';
import { nextView } from '../../contract/next-view.ts';
import { explanationView } from '../../contract/possible-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { explainEvent } from '../../service/explain-event.ts';
import { readNext } from '../../service/read-next.ts';
import { answers } from '../answers.ts';
import { tagOf } from '../preconditions.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['instances'];
const params = z.strictObject({ id: z.uuid() });

/** What can happen next to a matter, and why something would or would not. */
export function nextRoutes(app: Server, context: ServiceContext): void {
  const asking = {
    tags,
    operationId: 'readNext',
    summary: 'What can happen next, and what is missing',
    params,
    response: answers({ 200: nextView }),
  };
  app.get('/instances/:id/next', { schema: asking }, async (request, reply) => {
    const next = await readNext(context, sessionOf(request), request.params.id);
    return reply.header('etag', tagOf(next.revision)).send(next);
  });

  const explaining = {
    tags,
    operationId: 'explainEvent',
    summary: 'Why an event would, or would not, be accepted; records nothing',
    params,
    body: anyEvent,
    response: answers({ 200: explanationView }),
  };
  app.post('/instances/:id/explanations', { schema: explaining }, async (request) =>
    explainEvent(context, sessionOf(request), request.params.id, request.body),
  );
}
