import { z } from 'zod';
import type { ServiceContext } from '../../service/context.ts';
import { readOpenedEntry } from '../../service/read-opened-entry.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { sessionOf, type Server } from '../server.ts';

const text = z.string().register(described, { type: 'string' });
const opened = { 200: { description: 'The opened entry, canonical JSON', content: { 'application/json': { schema: text } } } } as const;

/** An entry to be handed on: the fields chosen with what proves them, the others closed. */
export function openedRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['entries'],
    operationId: 'readOpenedEntry',
    summary: 'An entry to be handed on and checked: the fields chosen with their salts, of the others the commitments',
    params: z.strictObject({ id: z.uuid(), revision: z.string().regex(/^[1-9]\d{0,8}$/) }),
    querystring: z.strictObject({
      show: z.string().max(8000).optional().register(described, {
        description:
          'Names of fields, with commas between: type,data.votes. Of a register data.register.3.name, or data.register.*.shown.name for a member of all rows. All of the entry when left out.',
      }),
    }),
    response: answers(opened),
  };
  app.get('/instances/:id/entries/:revision/opened', { schema }, async (request, reply) => {
    const { id, revision } = request.params;
    const show = request.query.show?.split(',').filter((name) => name !== '');
    const entry = await readOpenedEntry(context, sessionOf(request), id, Number(revision), show);
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').serializer(String).send(entry);
  });
}
