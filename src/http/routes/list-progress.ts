import { z } from 'zod';
import { listCoverage } from '../../contract/list-view.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { pageOf } from '../../contract/page.ts';
import { rolloutView } from '../../contract/rollout-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readListCoverage } from '../../service/read-list-coverage.ts';
import { readRollout } from '../../service/read-rollout.ts';
import { answers } from '../answers.ts';
import { pageFields, splitPage } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['lists'];
const params = z.strictObject({ code: organisationCode });

/** How far the lists of a whole tier have come. */
export function listProgressRoutes(app: Server, context: ServiceContext): void {
  const covering = {
    tags,
    operationId: 'readListCoverage',
    summary: 'Each street and village below with its list in force and the own items on their way',
    params,
    querystring: z.strictObject(pageFields),
    response: answers({ 200: pageOf(listCoverage) }),
  };
  app.get('/organisations/:code/list-coverage', { schema: covering }, async (request) => {
    return readListCoverage(context, sessionOf(request), request.params.code, splitPage(request.query).page);
  });

  const rolling = {
    tags,
    operationId: 'readRollout',
    summary: 'The roll-out: its phases, and how far each street and village has come',
    params,
    querystring: z.strictObject(pageFields),
    response: answers({ 200: rolloutView }),
  };
  app.get('/organisations/:code/rollout', { schema: rolling }, async (request) => {
    return readRollout(context, sessionOf(request), request.params.code, splitPage(request.query).page);
  });
}
