import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { anyEvent } from '../../contract/any-event.ts';
import { entryView } from '../../contract/entry-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { recordEvent } from '../../service/record-event.ts';
import { answers } from '../answers.ts';
import { instanceOf, sendProblem } from '../plugins/problems.ts';
import { changeHeaders, keyOf, revisionOf } from '../preconditions.ts';
import { problemOfRefusal } from '../problem.ts';
import { sendRecorded } from '../send-recorded.ts';
import { sessionOf, type Server } from '../server.ts';

/** The one way by which a matter changes. 201 with the entry; 409 with the matter as it stands; 422 with every rule that was not met. */
export function eventRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['events'],
    operationId: 'recordEvent',
    summary: 'Record an event on the revision that you saw',
    params: z.strictObject({ id: z.uuid() }),
    headers: changeHeaders,
    body: anyEvent,
    response: answers({ 201: entryView }),
  };
  app.post('/instances/:id/events', { schema, preValidation: checkHeaders }, async (request, reply) => {
    const { params, headers, body } = request;
    const asked = { instance: params.id, revision: revisionOf(headers), key: keyOf(headers), event: body };
    const outcome = await recordEvent(context, sessionOf(request), asked);
    if (outcome.ok) return sendRecorded(reply, outcome.value);
    return sendProblem(reply, problemOfRefusal(outcome.refusal, instanceOf(request)));
  });
}

/** Before the body is looked at, so that what is missing is told by its own code. */
async function checkHeaders({ headers }: { readonly headers: IncomingHttpHeaders }): Promise<void> {
  keyOf(headers);
  revisionOf(headers);
}
