import type { Server } from '../server.ts';

/**
 * Logs every answer in one line: method, route, status, milliseconds, and the code of the problem if it is one. The route and not the
 * address, because an address may hold the name of a file; no body, no token, no name, no network address.
 */
export function logRequests(app: Server): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? null;
    const { statusCode: status, problem } = reply;
    const ms = Math.round(reply.elapsedTime);
    request.log.info(
      { requestId: request.id, method: request.method, route, status, ms, ...(problem === null ? {} : { code: problem }) },
      'answered',
    );
  });
}
