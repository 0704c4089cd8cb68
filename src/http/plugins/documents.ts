import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { JsonObject } from '../../kernel/json.ts';
import { described } from '../described.ts';
import type { Server } from '../server.ts';
import { tidyDocument } from '../tidy-document.ts';

/** Where the description of the interface is, and the page on which people read it. */
const documentPath = '/api/openapi.json';
const pagePath = '/api/docs';

/**
 * Describes the routes that follow, out of the schemas that check them: OpenAPI 3.1 at `/api/openapi.json`, readable at `/api/docs`. All of
 * the page comes from this server.
 */
export async function serveDocuments(app: Server, version: string): Promise<void> {
  const transformObject = createJsonSchemaTransformObject({ schemaRegistry: described });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'siyi',
        version,
        description: 'Executes the village micro-power list: every step checked against dated law, recorded once.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry: described }),
    transformObject: (document) => tidyDocument(transformObject(document) as JsonObject) as ReturnType<typeof transformObject>,
  });
  app.get(documentPath, { schema: { hide: true } }, async (_request, reply) => reply.serializer(JSON.stringify).send(app.swagger()));
  await app.register(swaggerUi, {
    routePrefix: pagePath,
    staticCSP: true,
    transformStaticCSP: (header) => header.replaceAll(/ https:| validator\.swagger\.io| upgrade-insecure-requests;/g, ''),
    uiConfig: { url: documentPath, validatorUrl: null },
  });
}
