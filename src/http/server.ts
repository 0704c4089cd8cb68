import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Failure } from '../kernel/failure.ts';
import type { KnownRoute } from './allowed-methods.ts';
import type { Session } from '../service/session.ts';

/** The HTTP server, its routes typed by their zod schemas. */
export type Server = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose token came with the request; null on routes that ask for none. */
    session: Session | null;
  }
  interface FastifyInstance {
    /** Every route of the server, as it was added. */
    knownRoutes: readonly KnownRoute[];
  }
  interface FastifyReply {
    /** The code of the problem that is answered; null when the request did what it asked. */
    problem: string | null;
    /** Why the rules refused what was asked; null when they did not. */
    refused: string | null;
  }
}

/**
 * The session of a request on a route that asks for a token.
 *
 * @throws {Failure} TOKEN_MISSING, so that a route outside the guarded part can never act for nobody
 */
export function sessionOf(request: Pick<FastifyRequest, 'session'>): Session {
  if (request.session === null) throw new Failure('TOKEN_MISSING');
  return request.session;
}
