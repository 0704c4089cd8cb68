import { z } from 'zod';
import { sha256 } from '../../contract/field.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { tailoringView } from '../../contract/tailoring.ts';
import { misfitIssues } from '../../documents/misfit-issues.ts';
import { mostSheetBytes } from '../../documents/read-sheet.ts';
import { readTailoringSheet } from '../../documents/read-tailoring-sheet.ts';
import { writeTailoringSheet } from '../../documents/tailoring-sheet.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Json } from '../../kernel/json.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readTailoringNames } from '../../service/read-tailoring-names.ts';
import { readTailoringView } from '../../service/read-tailorings-view.ts';
import { tailorFlow } from '../../service/tailor-flow.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { takeFiles } from '../media-types.ts';
import { flag } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['tailorings'];
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = z.custom<Buffer>((body) => Buffer.isBuffer(body), 'the file').register(described, { type: 'string', format: 'binary' });
const params = z.strictObject({ code: organisationCode });
const item = z.string().min(1).max(40);
const sheet = answers({ 200: { description: 'A workbook', content: { [workbook]: { schema: file } } } });

/** Tailorings as workbooks that WPS and Office open: given out, filled in, taken back. */
export function tailoringSheetRoutes(app: Server, context: ServiceContext): void {
  takeFiles(app, [workbook], mostSheetBytes);
  const drafting = {
    ...{ tags, operationId: 'draftTailoringSheet', summary: 'A workbook to fill in, with the names that the item’s flow has', params },
    querystring: z.strictObject({ item, base: sha256.optional() }),
    response: sheet,
  };
  app.get('/organisations/:code/tailorings/sheet', { schema: drafting }, async (request, reply) => {
    const names = await readTailoringNames(context, sessionOf(request), { organisation: request.params.code, ...request.query });
    const bytes = await writeTailoringSheet({ operations: [] }, names);
    return reply.type(workbook).header('content-disposition', 'attachment; filename="tailoring.xlsx"').send(bytes);
  });

  const exporting = {
    ...{ tags, operationId: 'readTailoringSheet', summary: 'The operations of a tailored flow as a workbook' },
    ...{ params: params.extend({ hash: sha256 }), response: sheet },
  };
  app.get('/organisations/:code/tailorings/:hash/sheet', { schema: exporting }, async (request, reply) => {
    const { code, hash } = request.params;
    const told = await readTailoringView(context, sessionOf(request), code, hash);
    const names = await readTailoringNames(context, sessionOf(request), { organisation: code, item: told.item, base: told.base });
    const bytes = await writeTailoringSheet(told.tailoring, names);
    return reply
      .type(workbook)
      .header('content-disposition', `attachment; filename="tailoring-${hash.slice(0, 12)}.xlsx"`)
      .send(bytes);
  });

  const importing = {
    ...{ tags, operationId: 'tailorFlowBySheet', params, consumes: [workbook], body: file },
    summary: 'Make a flow out of a workbook, or only try it; one cell that is not right, and nothing is kept',
    querystring: z.strictObject({ item, base: sha256.optional(), dryRun: flag.optional() }),
    response: answers({ 200: tailoringView, 201: tailoringView }),
  };
  app.post('/organisations/:code/tailorings/sheet', { schema: importing }, async (request, reply) => {
    const read = readTailoringSheet(request.body);
    const asked = { ...request.query, organisation: request.params.code, tailoring: read.tailoring };
    const made = await tailorFlow(context, sessionOf(request), asked, (misfits) => {
      throw new Failure('SHEET_INVALID', { issues: misfitIssues(read, misfits) as unknown as Json });
    });
    return reply.code(made.version === null ? 200 : 201).send(made);
  });
}
