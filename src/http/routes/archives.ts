import type { Readable } from 'node:stream';
import { z } from 'zod';
import { organisationCode } from '../../contract/organisation.ts';
import { archivePages } from '../../documents/archive-pages.ts';
import { zipFiles } from '../../documents/zip-files.ts';
import type { ArchiveScope } from '../../service/archive-scope.ts';
import type { ServiceContext } from '../../service/context.ts';
import { exportForSession } from '../../service/export-for-session.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { streamOf } from '../export/stream-of.ts';
import { sessionOf, type Server } from '../server.ts';

const file = z.custom<Readable>().register(described, { type: 'string', format: 'binary' });
const sent = answers({ 200: { description: 'The archive', content: { 'application/zip': { schema: file } } } });
const tags = ['archives'];

/** Archives that the verifier checks offline, packed while they are sent; broken off, so that no part is taken for the whole, where one fails midway. */
export function archiveRoutes(app: Server, context: ServiceContext): void {
  const packed = (session: Parameters<typeof exportForSession>[1], scope: Exclude<ArchiveScope, { kind: 'year' }>): Promise<Readable> =>
    streamOf(zipFiles(exportForSession(context, session, scope, archivePages), context.clock.now()), (piece) => piece, '');

  const matter = {
    ...{ tags, operationId: 'exportInstance', summary: 'A matter as an archive with its proofs' },
    ...{ params: z.strictObject({ id: z.uuid() }), response: sent },
  };
  app.get('/instances/:id/archive.zip', { schema: matter }, async (request, reply) => {
    const { id } = request.params;
    const stream = await packed(sessionOf(request), { kind: 'matter', instance: id });
    return reply.header('content-disposition', `attachment; filename="${id}.zip"`).type('application/zip').send(stream);
  });

  const organisation = z.strictObject({ code: organisationCode });
  const village = {
    ...{ tags, operationId: 'exportOrganisation', summary: 'All matters of an organisation as an archive with their proofs' },
    ...{ params: organisation, response: sent },
  };
  app.get('/organisations/:code/archive.zip', { schema: village }, async (request, reply) => {
    const { code } = request.params;
    const stream = await packed(sessionOf(request), { kind: 'village', organisation: code });
    return reply.header('content-disposition', `attachment; filename="${code}.zip"`).type('application/zip').send(stream);
  });

  const handover = {
    ...{
      tags,
      operationId: 'exportHandover',
      summary: 'The hand-over of an organisation: its archive with what is running and its deadlines',
    },
    ...{ params: organisation, response: sent },
  };
  app.get('/organisations/:code/handover.zip', { schema: handover }, async (request, reply) => {
    const { code } = request.params;
    const stream = await packed(sessionOf(request), { kind: 'handover', organisation: code });
    return reply.header('content-disposition', `attachment; filename="${code}-handover.zip"`).type('application/zip').send(stream);
  });
}
