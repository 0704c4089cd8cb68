import { z } from 'zod';
import { contactInput, contactView } from '../../contract/contact.ts';
import { organisationCode } from '../../contract/organisation.ts';
import type { ServiceContext } from '../../service/context.ts';
import { keepContact } from '../../service/keep-contact.ts';
import { readContact } from '../../service/read-contact.ts';
import { answers, nothing } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['organisations'];
const params = z.strictObject({ code: organisationCode });

/** Where people complain: the phone that posters and public pages name. */
export function contactRoutes(app: Server, context: ServiceContext): void {
  const keeping = {
    ...{
      tags,
      operationId: 'keepContact',
      summary: 'Register where people complain, from a day on; it also holds for those below without one',
    },
    ...{ params, body: contactInput.omit({ organisation: true }), response: answers({ 204: nothing }) },
  };
  app.put('/organisations/:code/contact', { schema: keeping }, async (request, reply) => {
    await keepContact(context, sessionOf(request), { ...request.body, organisation: request.params.code });
    return reply.code(204).send();
  });

  const reading = {
    ...{
      tags,
      operationId: 'readContact',
      summary: 'Where people complain today: the organisation’s own contact, or that of the nearest one above',
    },
    ...{ params, response: answers({ 200: contactView }) },
  };
  app.get('/organisations/:code/contact', { schema: reading }, async (request) => readContact(context, request.params.code));
}
