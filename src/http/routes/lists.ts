import { z } from 'zod';
import { plainDate, sha256 } from '../../contract/field.ts';
import { listContent } from '../../contract/list-content.ts';
import { keptList, listDifference, listSummary, listView } from '../../contract/list-view.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { pageOf } from '../../contract/page.ts';
import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { draftList } from '../../service/draft-list.ts';
import { keepList } from '../../service/keep-list.ts';
import { readLists } from '../../service/read-lists.ts';
import { answers } from '../answers.ts';
import { flag, pageFields, splitPage } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['lists'];
const params = z.strictObject({ code: organisationCode });
const named = z.strictObject({ code: organisationCode, hash: sha256 });

/** Lists of power items: kept, read, compared. */
export function listRoutes(app: Server, context: ServiceContext): void {
  const keeping = {
    tags,
    operationId: 'keepList',
    summary: 'Keep a list version, or only check it; it comes into force by its own procedure',
    params,
    querystring: z.strictObject({ dryRun: flag.optional() }),
    body: listContent.partial({ organisation: true }),
    response: answers({ 200: keptList, 201: keptList }),
  };
  app.post('/organisations/:code/lists', { schema: keeping }, async (request, reply) => {
    const { code } = request.params;
    const { organisation: got = code } = request.body;
    if (got !== code) throw new Failure('INPUT_INVALID', { at: 'body.organisation', got, needed: code });
    const list = { ...request.body, organisation: code };
    const kept = await keepList(context, sessionOf(request), list, request.query.dryRun === true);
    return reply.code(kept.kept ? 201 : 200).send(kept);
  });

  const versions = {
    tags,
    operationId: 'listLists',
    summary: "Every version of an organisation's list, the newest first, with the days on which it is in force",
    params,
    querystring: z.strictObject(pageFields),
    response: answers({ 200: pageOf(listSummary) }),
  };
  app.get('/organisations/:code/lists', { schema: versions }, async (request) => {
    return readLists.versions(context, sessionOf(request), request.params.code, splitPage(request.query).page);
  });

  const drafting = { tags, operationId: 'draftList', summary: 'A list to begin with', params, response: answers({ 200: listContent }) };
  app.get('/organisations/:code/lists/draft', { schema: drafting }, async (request) => {
    return draftList(context, sessionOf(request), request.params.code);
  });

  readingRoutes(app, context);
}

/** One version, what changed since another, and the one in force on a day. */
function readingRoutes(app: Server, context: ServiceContext): void {
  const reading = { tags, operationId: 'readList', summary: 'One list version', params: named, response: answers({ 200: listView }) };
  app.get('/organisations/:code/lists/:hash', { schema: reading }, async (request) => {
    return readLists.version(context, sessionOf(request), request.params.code, request.params.hash);
  });

  const comparing = {
    tags,
    operationId: 'compareLists',
    summary: 'What changed since another version, also since one of a tier above: added, removed, following another flow',
    params: named,
    querystring: z.strictObject({ from: sha256 }),
    response: answers({ 200: listDifference }),
  };
  app.get('/organisations/:code/lists/:hash/difference', { schema: comparing }, async (request) => {
    const { code, hash } = request.params;
    return readLists.difference(context, sessionOf(request), code, { from: request.query.from, to: hash });
  });

  const inForce = {
    tags,
    operationId: 'readListInForce',
    summary: 'The list in force on a day',
    params,
    querystring: z.strictObject({ day: plainDate.optional() }),
    response: answers({ 200: listView }),
  };
  app.get('/organisations/:code/list', { schema: inForce }, async (request) => {
    return readLists.inForce(context, sessionOf(request), request.params.code, request.query.day);
  });
}
