import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { openSession } from '../../service/open-session.ts';
import type { Server } from '../server.ts';

/**
 * Guards all routes of this part of the server: a request without a valid bearer token (RFC 6750) is answered 401 before its body is
 * read. Guards by part and not by path, so no spelling of a path goes round it. Nothing of what is answered may be kept by a cache.
 */
export function requireSession(app: Server, context: ServiceContext): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    request.session = await openSession(context, tokenOf(request.headers.authorization));
  });
}

function tokenOf(header: string | undefined): string {
  if (header === undefined) throw new Failure('TOKEN_MISSING');
  const [, token] = /^Bearer ([A-Za-z0-9._~+/-]{1,200}=*)$/i.exec(header) ?? [];
  if (token === undefined) throw new Failure('TOKEN_INVALID');
  return token;
}
