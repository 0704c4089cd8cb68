import { z } from 'zod';
import { entryView } from '../../contract/entry-view.ts';
import { instanceFilter, instanceSummary } from '../../contract/instance-summary.ts';
import { instanceView } from '../../contract/instance-view.ts';
import { pageOf } from '../../contract/page.ts';
import { startInput } from '../../contract/start-input.ts';
import type { ServiceContext } from '../../service/context.ts';
import { listInstancesView } from '../../service/list-instances-view.ts';
import { readInstanceView } from '../../service/read-instance-view.ts';
import { startInstance } from '../../service/start-instance.ts';
import { answers } from '../answers.ts';
import { instanceOf, sendProblem } from '../plugins/problems.ts';
import { keyHeader, keyOf, tagOf } from '../preconditions.ts';
import { problemOfRefusal } from '../problem.ts';
import { flag, pageFields, splitPage } from '../query.ts';
import { sendRecorded } from '../send-recorded.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['instances'];
const params = z.strictObject({ id: z.uuid() });

/** Matters: opened (422 when no list in force has the item), found, read. */
export function instanceRoutes(app: Server, context: ServiceContext): void {
  const starting = {
    tags,
    operationId: 'startInstance',
    summary: 'Open an instance of an item',
    headers: keyHeader,
    body: startInput,
    response: answers({ 201: entryView }),
  };
  const preValidation = async ({ headers }: { headers: Record<string, string | string[] | undefined> }) => void keyOf(headers);
  app.post('/instances', { schema: starting, preValidation }, async (request, reply) => {
    const outcome = await startInstance(context, sessionOf(request), request.body, keyOf(request.headers));
    if (!outcome.ok) return sendProblem(reply, problemOfRefusal(outcome.refusal, instanceOf(request)));
    void reply.header('location', `/api/v1/instances/${outcome.value.entry.instance}`);
    return sendRecorded(reply, outcome.value);
  });

  const listing = {
    tags,
    operationId: 'listInstances',
    summary: 'Instances, the newest first',
    querystring: instanceFilter.extend({ overdue: flag.optional(), ...pageFields }),
    response: answers({ 200: pageOf(instanceSummary) }),
  };
  app.get('/instances', { schema: listing }, async (request) => {
    const { page, filter } = splitPage(request.query);
    return listInstancesView(context, sessionOf(request), filter, page);
  });

  const reading = {
    tags,
    operationId: 'readInstance',
    summary: 'An instance as it stands; its revision is the ETag',
    params,
    response: answers({ 200: instanceView }),
  };
  app.get('/instances/:id', { schema: reading }, async (request, reply) => {
    const instance = await readInstanceView(context, sessionOf(request), request.params.id);
    return reply.header('etag', tagOf(instance.revision)).send(instance);
  });
}
