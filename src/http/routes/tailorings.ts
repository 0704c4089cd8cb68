import { z } from 'zod';
import { sha256 } from '../../contract/field.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { differenceView, tailoringView, tailorInput } from '../../contract/tailoring.ts';
import { annexStyleHash, differenceAnnex } from '../../documents/difference-annex.ts';
import type { ServiceContext } from '../../service/context.ts';
import { compareFlowsView } from '../../service/compare-flows-view.ts';
import { readTailoringView, readTailoringsView } from '../../service/read-tailorings-view.ts';
import { tailorFlow } from '../../service/tailor-flow.ts';
import { answers } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['tailorings'];
const params = z.strictObject({ code: organisationCode });
const named = params.extend({ hash: sha256 });
const page = z.string().describe('The page');

/** Flows that places make of a base flow, with what each asks more. */
export function tailoringRoutes(app: Server, context: ServiceContext): void {
  const making = {
    ...{
      tags,
      operationId: 'tailorFlow',
      summary: 'Make a flow of a place’s own out of a base flow, or only try it; it may only tighten',
      params,
    },
    body: tailorInput.omit({ organisation: true }),
    response: answers({ 200: tailoringView, 201: tailoringView }),
  };
  app.post('/organisations/:code/tailorings', { schema: making }, async (request, reply) => {
    const made = await tailorFlow(context, sessionOf(request), { ...request.body, organisation: request.params.code });
    return reply.code(made.version === null ? 200 : 201).send(made);
  });

  const listing = {
    ...{ tags, operationId: 'listTailorings', summary: 'What an organisation made of an item’s flows, the latest first', params },
    querystring: z.strictObject({ item: z.string().min(1).max(40) }),
    response: answers({ 200: z.strictObject({ rows: z.array(tailoringView) }) }),
  };
  app.get('/organisations/:code/tailorings', { schema: listing }, async (request) => ({
    rows: await readTailoringsView(context, sessionOf(request), request.params.code, request.query.item),
  }));

  const reading = {
    ...{ tags, operationId: 'readTailoring', summary: 'A tailored flow, with its operations and its difference', params: named },
    response: answers({ 200: tailoringView }),
  };
  app.get('/organisations/:code/tailorings/:hash', { schema: reading }, async (request) =>
    readTailoringView(context, sessionOf(request), request.params.code, request.params.hash),
  );

  const printing = {
    ...{ tags, operationId: 'printTailoring', summary: 'The legal difference as a page of A4, the annex of a filing', params: named },
    querystring: z.strictObject({ lang: z.enum(['zh-CN', 'en']).default('zh-CN') }),
    response: answers({ 200: { description: 'The page', content: { 'text/html': { schema: page } } } }),
  };
  app.get('/organisations/:code/tailorings/:hash/annex.html', { schema: printing }, async (request, reply) => {
    const { code, hash } = request.params;
    const tailoring = await readTailoringView(context, sessionOf(request), code, hash);
    const html = differenceAnnex(tailoring, request.query.lang);
    void reply.header('content-security-policy', `default-src 'none'; style-src ${annexStyleHash}; frame-ancestors 'none'`);
    return reply.type('text/html; charset=utf-8').serializer(String).send(html);
  });

  const comparing = {
    ...{ tags: ['flows'], operationId: 'compareFlows', summary: 'What a flow asks more, the same, or less than another' },
    params: z.strictObject({ hash: sha256 }),
    querystring: z.strictObject({ base: sha256 }),
    response: answers({ 200: differenceView }),
  };
  app.get('/flows/:hash/difference', { schema: comparing }, async (request) =>
    compareFlowsView(context, request.query.base, request.params.hash),
  );
}
