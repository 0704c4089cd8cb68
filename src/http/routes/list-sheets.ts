import { z } from 'zod';
import { sha256 } from '../../contract/field.ts';
import { keptList, type KeptListView } from '../../contract/list-view.ts';
import { organisationCode } from '../../contract/organisation.ts';
import type { InputIssue } from '../../contract/parse-input.ts';
import { readListSheet, writeListSheet, type ReadListSheet } from '../../documents/list-sheet.ts';
import { mostSheetBytes } from '../../documents/read-sheet.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Json } from '../../kernel/json.ts';
import type { ServiceContext } from '../../service/context.ts';
import { draftList } from '../../service/draft-list.ts';
import { keepList } from '../../service/keep-list.ts';
import { readLists } from '../../service/read-lists.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { takeFiles } from '../media-types.ts';
import { flag } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['lists'];
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = z.custom<Buffer>((body) => Buffer.isBuffer(body), 'the file').register(described, { type: 'string', format: 'binary' });
const params = z.strictObject({ code: organisationCode });
const sheet = answers({ 200: { description: 'A workbook', content: { [workbook]: { schema: file } } } });

/** Lists as workbooks that WPS and Office open: given out, filled in, taken back. */
export function listSheetRoutes(app: Server, context: ServiceContext): void {
  takeFiles(app, [workbook], mostSheetBytes);
  const drafting = { tags, operationId: 'draftListSheet', summary: 'A list to begin with, as a workbook', params, response: sheet };
  app.get('/organisations/:code/lists/draft/sheet', { schema: drafting }, async (request, reply) => {
    const draft = await draftList(context, sessionOf(request), request.params.code);
    return reply
      .type(workbook)
      .header('content-disposition', attachment('draft'))
      .send(await writeListSheet(draft));
  });

  const named = params.extend({ hash: sha256 });
  const exporting = { tags, operationId: 'readListSheet', summary: 'A list version as a workbook', params: named, response: sheet };
  app.get('/organisations/:code/lists/:hash/sheet', { schema: exporting }, async (request, reply) => {
    const { code, hash } = request.params;
    const { content, number } = await readLists.version(context, sessionOf(request), code, hash);
    return reply
      .type(workbook)
      .header('content-disposition', attachment(String(number)))
      .send(await writeListSheet(content));
  });

  const importing = {
    tags,
    operationId: 'keepListSheet',
    summary: 'Keep a list out of a workbook, or only check it; one cell that is not right, and nothing is kept',
    params,
    querystring: z.strictObject({ dryRun: flag.optional() }),
    consumes: [workbook],
    body: file,
    response: answers({ 200: keptList, 201: keptList }),
  };
  app.post('/organisations/:code/lists/sheet', { schema: importing }, async (request, reply) => {
    const draft = await draftList(context, sessionOf(request), request.params.code);
    const read = readListSheet(request.body, draft);
    const list = { ...draft, entries: [...read.entries] };
    const kept = await byCell(read, () => keepList(context, sessionOf(request), list, request.query.dryRun === true));
    return reply.code(kept.kept ? 201 : 200).send(kept);
  });

  function attachment(number: string): string {
    return `attachment; filename="list-${number}.xlsx"`;
  }
}

/** Tells what is wrong with a list by the rows and columns of the workbook that it came in; what is wrong outside of the rows is told as it is. */
async function byCell(read: ReadListSheet, keep: () => Promise<KeptListView>): Promise<KeptListView> {
  try {
    return await keep();
  } catch (error) {
    const issues = error instanceof Failure ? (error.facts['issues'] as readonly InputIssue[] | undefined) : undefined;
    const told = issues?.map((issue) => read.issueAt(issue)) ?? [null];
    if (told.includes(null)) throw error;
    throw new Failure('SHEET_INVALID', { issues: told as unknown as Json }, error);
  }
}
