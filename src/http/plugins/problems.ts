import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InstanceView } from '../../contract/instance-view.ts';
import type { Problem } from '../../contract/problem.ts';
import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readInstanceView } from '../../service/read-instance-view.ts';
import { allowedMethods, type KnownRoute } from '../allowed-methods.ts';
import { failureOf } from '../failure-of.ts';
import { loggedFailure } from '../logged-failure.ts';
import { problemOf, retryAfter } from '../problem.ts';
import type { Server } from '../server.ts';

/**
 * Answers every error, and every address or method that does not exist, as a problem (RFC 9457). With a stale revision it gives the
 * instance as it stands now. A failure of ours is logged with its place, never with what was sent.
 */
export function answerProblems(app: Server, context: ServiceContext): void {
  const routes: KnownRoute[] = [];
  app.decorate('knownRoutes', routes);
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ url, methods: [method].flat() });
  });
  app.setErrorHandler(async (error, request, reply) => {
    const failure = failureOf(error);
    const body = problemOf(failure, instanceOf(request));
    if (body.status >= 500) request.log.error({ requestId: request.id, ...loggedFailure(failure) }, 'failed');
    const current = failure.code === 'REVISION_STALE' ? await currentOf(context, request, failure) : null;
    return sendProblem(reply, current === null ? body : { ...body, current }, failure);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const allowed = allowedMethods(routes, pathOf(request.url));
    const failure =
      allowed.length === 0
        ? new Failure('ROUTE_NOT_FOUND')
        : new Failure('METHOD_NOT_ALLOWED', { got: request.method, needed: allowed.join(', ') });
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    return sendProblem(reply, problemOf(failure, instanceOf(request)), failure);
  });
}

/** Sends a problem with the headers that belong to its code. */
export function sendProblem(reply: FastifyReply, body: Problem, failure?: Failure): FastifyReply {
  reply.problem = body.code;
  reply.refused = body.refusal?.reason ?? null;
  const retry = failure === undefined ? null : retryAfter(failure.code);
  if (retry !== null) void reply.header('retry-after', String(retry));
  if (failure?.code === 'TOKEN_MISSING') void reply.header('www-authenticate', 'Bearer realm="siyi"');
  if (failure?.code === 'TOKEN_INVALID') void reply.header('www-authenticate', 'Bearer realm="siyi", error="invalid_token"');
  return reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body);
}

/** The URI that names a request's answer, also in the log. */
export function instanceOf(request: Pick<FastifyRequest, 'id'>): string {
  return `urn:uuid:${request.id}`;
}

async function currentOf(context: ServiceContext, request: FastifyRequest, failure: Failure): Promise<InstanceView | null> {
  const id = failure.facts['instance'];
  if (request.session === null || typeof id !== 'string') return null;
  return readInstanceView(context, request.session, id);
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
