import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { entryView } from '../../contract/entry-view.ts';
import { eraseInput } from '../../contract/erase-input.ts';
import type { ServiceContext } from '../../service/context.ts';
import { eraseEntryFields } from '../../service/erase-fields.ts';
import { answers } from '../answers.ts';
import { instanceOf, sendProblem } from '../plugins/problems.ts';
import { changeHeaders, keyOf, revisionOf } from '../preconditions.ts';
import { problemOfRefusal } from '../problem.ts';
import { sendRecorded } from '../send-recorded.ts';
import { sessionOf, type Server } from '../server.ts';

/** Values of an earlier entry are erased for ever, by a recorded entry of the same matter. */
export function erasureRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['events'],
    operationId: 'eraseFields',
    summary: 'Erase values of an earlier entry for ever, on the revision that you saw',
    params: z.strictObject({ id: z.uuid() }),
    headers: changeHeaders,
    body: eraseInput,
    response: answers({ 201: entryView }),
  };
  app.post('/instances/:id/erasures', { schema, preValidation: checkHeaders }, async (request, reply) => {
    const { params, headers, body } = request;
    const asked = { instance: params.id, revision: revisionOf(headers), key: keyOf(headers), input: body };
    const outcome = await eraseEntryFields(context, sessionOf(request), asked);
    if (outcome.ok) return sendRecorded(reply, outcome.value);
    return sendProblem(reply, problemOfRefusal(outcome.refusal, instanceOf(request)));
  });
}

/** Before the body is looked at, so that what is missing is told by its own code. */
async function checkHeaders({ headers }: { readonly headers: IncomingHttpHeaders }): Promise<void> {
  keyOf(headers);
  revisionOf(headers);
}
