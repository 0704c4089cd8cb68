import { refusalFilter } from '../../contract/entry-filter.ts';
import { pageOf } from '../../contract/page.ts';
import { refusedAttempt } from '../../contract/refused-attempt.ts';
import type { ServiceContext } from '../../service/context.ts';
import { listRefusalsView } from '../../service/list-refusals-view.ts';
import { answers } from '../answers.ts';
import { pageFields, splitPage } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

/** Attempts that the rules refused. */
export function refusalRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['refusals'],
    operationId: 'listRefusals',
    summary: 'Refused attempts, the newest first',
    querystring: refusalFilter.extend(pageFields),
    response: answers({ 200: pageOf(refusedAttempt) }),
  };
  app.get('/refusals', { schema }, async (request) => {
    const { page, filter } = splitPage(request.query);
    return listRefusalsView(context, sessionOf(request), filter, page);
  });
}
