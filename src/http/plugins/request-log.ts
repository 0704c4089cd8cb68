import type { Server } from '../server.ts';

/**
 * Logs every answer in one line: method, route, status, milliseconds. The route and not the address, because an address may hold the name
 * of a file; no body, no token, no name, no network address.
 */
export function logRequests(app: Server): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? null;
    request.log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
