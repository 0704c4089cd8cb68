import { z } from 'zod';
import { personInput } from '../../contract/roster.ts';
import type { ServiceContext } from '../../service/context.ts';
import { keepPerson } from '../../service/keep-person.ts';
import { answers } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

const added = z.strictObject({ id: z.string() });

/** People; everything else knows them by their opaque id. */
export function peopleRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['people'],
    operationId: 'addPerson',
    summary: 'Add a person',
    body: personInput,
    response: answers({ 201: added }),
  };
  app.post('/people', { schema }, async (request, reply) => {
    const person = await keepPerson(context, sessionOf(request), request.body);
    return reply.code(201).send(person);
  });
}
