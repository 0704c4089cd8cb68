import { z } from 'zod';
import { organisationCode } from '../../contract/organisation.ts';
import { delegationInput } from '../../contract/roster.ts';
import type { ServiceContext } from '../../service/context.ts';
import { keepDelegation } from '../../service/keep-delegation.ts';
import { answers, nothing } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

/** Written authorisations of bodies. */
export function delegationRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['delegations'],
    operationId: 'addDelegation',
    summary: 'Keep a written authorisation: its body, class of matter and term',
    params: z.strictObject({ code: organisationCode }),
    body: delegationInput.omit({ organisation: true }),
    response: answers({ 204: nothing }),
  };
  app.post('/organisations/:code/delegations', { schema }, async (request, reply) => {
    await keepDelegation(context, sessionOf(request), { ...request.body, organisation: request.params.code });
    return reply.code(204).send();
  });
}
