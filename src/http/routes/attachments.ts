import { z } from 'zod';
import { attachmentName, attachmentView } from '../../contract/attachment.ts';
import { sha256 } from '../../contract/field.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { attachmentMediaTypes } from '../../kernel/attachment-media-types.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readAttachmentFile } from '../../service/read-attachment-file.ts';
import { storeAttachment } from '../../service/store-attachment.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { takeFiles } from '../media-types.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['attachments'];
const mediaTypes = [...attachmentMediaTypes];
const file = z.custom<Buffer>((body) => Buffer.isBuffer(body), 'the file').register(described, { type: 'string', format: 'binary' });

/** Files: sent as they are, named by the hash of their bytes, given back for download only. */
export function attachmentRoutes(app: Server, context: ServiceContext, mostBytes: number): void {
  takeFiles(app, mediaTypes, mostBytes);
  const sending = {
    tags,
    operationId: 'addAttachment',
    summary: 'Keep a file; the body is the file itself',
    params: z.strictObject({ code: organisationCode }),
    querystring: z.strictObject({ name: attachmentName }),
    consumes: mediaTypes,
    body: file,
    response: answers({ 201: attachmentView }),
  };
  app.post('/organisations/:code/attachments', { schema: sending }, async (request, reply) => {
    const { params, query, headers, body } = request;
    const input = { organisation: params.code, name: query.name, mediaType: headers['content-type'] ?? '', bytes: body };
    return reply.code(201).send(await storeAttachment(context, sessionOf(request), input));
  });

  const reading = {
    tags,
    operationId: 'readAttachment',
    summary: 'A file, for download',
    params: z.strictObject({ code: organisationCode, hash: sha256 }),
    response: answers({
      200: { description: 'The file', content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: file }])) },
    }),
  };
  app.get('/organisations/:code/attachments/:hash', { schema: reading }, async (request, reply) => {
    const { code, hash } = request.params;
    const { name, mediaType, bytes } = await readAttachmentFile(context, sessionOf(request), code, hash);
    void reply.header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`).header('content-security-policy', 'sandbox');
    return reply.type(mediaType).send(Buffer.from(bytes));
  });
}

/** RFC 8187: what `encodeURIComponent` leaves and the grammar does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
