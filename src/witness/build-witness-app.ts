import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import { formatWitnessSize, sizeMediaType } from '../audit/witness-request.ts';
import { sha256Hex } from '../kernel/digest.ts';
import { encodeHex } from '../kernel/hex.ts';
import { Failure } from '../kernel/failure.ts';
import { languages } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { parseWholeNumber } from '../kernel/whole-number.ts';
import { ledgerOverviews } from './ledger-overview.ts';
import type { Witness, WitnessAnswer } from './open-witness.ts';
import { witnessPage, witnessPagePolicy } from './witness-page.ts';

/** How a witness's server is run. */
export interface WitnessAppOptions {
  /** Where to log; nowhere when left out. */
  readonly logger?: FastifyBaseLogger;
  /** Told once, when its memory can no longer be trusted: end the process and start anew. */
  readonly onBroken?: (failure: Failure) => void;
}

/**
 * Builds the server of a witness; it listens to nothing yet. `POST /add-checkpoint` and `GET /<origin hash>/checkpoint` are those of C2SP
 * tlog-witness; `/` is a page for people, `/<origin hash>/signed/<size>/<root>` what a ledger signed and was not cosigned. Nobody
 * needs a token: whoever asks proves by a signature what he says.
 */
export function buildWitnessApp(witness: Witness, { logger, onBroken }: WitnessAppOptions = {}): FastifyInstance {
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 100 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setNotFoundHandler(async (_request, reply) => refuse(reply, 404));
  answerFailures(app, onBroken);
  askRoutes(app, witness);
  readRoutes(app, witness);
  return app;
}

/** A note with its sixteen large signatures, 63 hashes and some room. */
const bodyLimit = 256 * 1024;

function askRoutes(app: FastifyInstance, witness: Witness): void {
  app.post('/add-checkpoint', async (request, reply) => {
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const answer = witness.addCheckpoint(body);
    request.log.info({ status: answer.status }, 'add-checkpoint');
    return tellAnswer(reply, answer);
  });
}

function tellAnswer(reply: FastifyReply, answer: WitnessAnswer): FastifyReply {
  if (answer.status === 200) return text(reply, 200, `${answer.line}\n`);
  if (answer.status !== 409) return refuse(reply, answer.status);
  // As bytes: to a text the server would add a charset, and the specification has none.
  return reply
    .code(409)
    .header('content-type', sizeMediaType)
    .send(Buffer.from(formatWitnessSize(answer.size)));
}

function readRoutes(app: FastifyInstance, witness: Witness): void {
  app.get('/', async (_request, reply) => {
    const { name, vkey } = witness;
    void reply.header('content-security-policy', witnessPagePolicy).header('cache-control', 'no-cache');
    return reply.type('text/html; charset=utf-8').send(witnessPage({ name, vkey, ledgers: ledgerOverviews(witness) }));
  });

  app.get<{ Params: { hash: string } }>('/:hash/checkpoint', async (request, reply) => {
    const origin = originOf(witness, request.params.hash);
    const latest = origin === null ? null : witness.cosigned(origin);
    return latest === null ? refuse(reply, 404) : text(reply, 200, latest.note);
  });

  app.get<{ Params: { hash: string; size: string; root: string } }>('/:hash/signed/:size/:root', async (request, reply) => {
    const origin = originOf(witness, request.params.hash);
    const size = parseWholeNumber(request.params.size);
    if (origin === null || size === null) return refuse(reply, 404);
    const signed = [witness.cosigned(origin, size), ...witness.refused(origin)].filter((each) => each !== null);
    const found = signed.find((each) => each.size === size && encodeHex(each.root) === request.params.root);
    return found === undefined ? refuse(reply, 404) : text(reply, 200, found.note);
  });
}

function originOf(witness: Witness, hash: string): string | null {
  return witness.origins().find((origin) => sha256Hex(origin) === hash) ?? null;
}

function answerFailures(app: FastifyInstance, onBroken: WitnessAppOptions['onBroken']): void {
  let isBroken = false;
  app.setErrorHandler(async (error: Error & { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status === 413 ? 413 : 400);
    const failure = error instanceof Failure ? error : new Failure('UNEXPECTED', {}, error);
    request.log.error({ code: failure.code, facts: failure.facts }, 'failed');
    if (failure.code === 'DATABASE_BROKEN' && !isBroken) {
      isBroken = true;
      // Later, so that whoever waits is answered before the process ends.
      setImmediate(() => onBroken?.(failure));
    }
    return refuse(reply, failure.retryable ? 503 : 500);
  });
}

function refuse(reply: FastifyReply, status: 400 | 403 | 404 | 413 | 422 | 500 | 503): FastifyReply {
  return text(reply, status, languages.map((language) => `${tell(language, `witness.answer.${status}`)}\n`).join(''));
}

function text(reply: FastifyReply, status: number, said: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-cache')
    .header('x-content-type-options', 'nosniff')
    .type('text/plain; charset=utf-8')
    .send(said);
}
