import { z } from 'zod';
import { plainDate } from '../../contract/field.ts';
import { layerValueInput, valueView } from '../../contract/layer-value.ts';
import { organisationCode, organisationInput, organisationView } from '../../contract/organisation.ts';
import { pageOf } from '../../contract/page.ts';
import type { ServiceContext } from '../../service/context.ts';
import { keepOrganisation } from '../../service/keep-organisation.ts';
import { listOrganisationsView } from '../../service/list-organisations-view.ts';
import { readValues } from '../../service/read-values.ts';
import { setValue } from '../../service/set-value.ts';
import { answers, nothing } from '../answers.ts';
import { pageFields, splitPage } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['organisations'];

/** The tree of organisations, and the configured numbers of each. */
export function organisationRoutes(app: Server, context: ServiceContext): void {
  const adding = {
    tags,
    operationId: 'addOrganisation',
    summary: 'Add an organisation',
    body: organisationInput,
    response: answers({ 201: organisationView }),
  };
  app.post('/organisations', { schema: adding }, async (request, reply) => {
    const added = await keepOrganisation(context, sessionOf(request), request.body);
    return reply.code(201).send(added);
  });

  const listing = {
    tags,
    operationId: 'listOrganisations',
    summary: 'Your organisation and those below it, or below another one of these',
    querystring: z.strictObject({ within: organisationCode.optional(), ...pageFields }),
    response: answers({ 200: pageOf(organisationView) }),
  };
  app.get('/organisations', { schema: listing }, async (request) => {
    const { page, filter } = splitPage(request.query);
    return listOrganisationsView(context, sessionOf(request), filter.within, page);
  });

  const reading = {
    tags,
    operationId: 'listValues',
    summary: 'The numbers in force on a day, each with the layer that set it',
    params: z.strictObject({ code: organisationCode }),
    querystring: z.strictObject({ day: plainDate.optional() }),
    response: answers({ 200: z.strictObject({ rows: z.array(valueView) }) }),
  };
  app.get('/organisations/:code/values', { schema: reading }, async (request) => {
    const rows = await readValues(context, sessionOf(request), request.params.code, request.query.day);
    return { rows };
  });

  const setting = {
    tags,
    operationId: 'setValue',
    summary: 'Set a number from a day on; a layer may only tighten',
    params: z.strictObject({ code: organisationCode, key: layerValueInput.shape.key }),
    body: layerValueInput.omit({ organisation: true, key: true }),
    response: answers({ 204: nothing }),
  };
  app.put('/organisations/:code/values/:key', { schema: setting }, async (request, reply) => {
    const { code, key } = request.params;
    await setValue(context, sessionOf(request), { ...request.body, organisation: code, key });
    return reply.code(204).send();
  });
}
