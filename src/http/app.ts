// The service over HTTP: turns requests into verbs of `service`, and what these answer into responses. May import `kernel`, `contract` and
// `service`; from npm Fastify and what belongs to it. Read first: this file, routes/events.ts, problem.ts.
import helmet from '@fastify/helmet';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '../kernel/id.ts';
import { epochMillisOf } from '../kernel/instant.ts';
import { version } from '../contract/version.ts';
import type { ServiceContext } from '../service/context.ts';
import { checkInput } from './check-input.ts';
import { failureOf } from './failure-of.ts';
import { takeJson } from './media-types.ts';
import { serveDocuments } from './plugins/documents.ts';
import { limitRequests } from './plugins/limits.ts';
import { serveMetrics } from './plugins/metrics.ts';
import { answerProblems, instanceOf, sendProblem } from './plugins/problems.ts';
import { logRequests } from './plugins/request-log.ts';
import { requireSession } from './plugins/session.ts';
import { problemOf } from './problem.ts';
import { archiveRoutes } from './routes/archives.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { chartRoutes } from './routes/charts.ts';
import { contactRoutes } from './routes/contacts.ts';
import { delegationRoutes } from './routes/delegations.ts';
import { entryRoutes } from './routes/entries.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { eventRoutes } from './routes/events.ts';
import { flowRoutes } from './routes/flows.ts';
import { healthRoutes } from './routes/health.ts';
import { instanceRoutes } from './routes/instances.ts';
import { itemRoutes } from './routes/items.ts';
import { ledgerRoutes } from './routes/ledgers.ts';
import { listProgressRoutes } from './routes/list-progress.ts';
import { listSheetRoutes } from './routes/list-sheets.ts';
import { listRoutes } from './routes/lists.ts';
import { metaRoutes } from './routes/meta.ts';
import { migrationRoutes } from './routes/migrations.ts';
import { nextRoutes } from './routes/next.ts';
import { openedRoutes } from './routes/opened.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { peopleRoutes } from './routes/people.ts';
import { posterRoutes } from './routes/posters.ts';
import { problemRoutes } from './routes/problems.ts';
import { publicReceiptRoutes } from './routes/public-receipts.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { refusalRoutes } from './routes/refusals.ts';
import { registerRoutes } from './routes/registers.ts';
import { rosterRoutes } from './routes/rosters.ts';
import { tailoringRoutes } from './routes/tailorings.ts';
import { tailoringSheetRoutes } from './routes/tailoring-sheets.ts';
import type { Server } from './server.ts';

/** How the server is run. Sizes in bytes, times in milliseconds. */
export interface AppOptions {
  /** Where to log; nowhere when left out. */
  readonly logger?: FastifyBaseLogger;
  /** The largest JSON body (512 KiB), and the largest attached file (20 MiB). */
  readonly bodyLimit?: number;
  readonly attachmentLimit?: number;
  /** How long a request may take to arrive (30 seconds). */
  readonly requestTimeoutMs?: number;
  /** Requests below `/api/v1` under way at one time (1000); health is answered whatever the crowd. */
  readonly mostRequests?: number;
  /** Addresses (IP or CIDR) of the proxies in front, whose forwarded headers are believed; none when left out. Never a count of hops. */
  readonly trustProxy?: readonly string[];
  /** Where the world reaches this server (`https://…`): what QR codes lead to. The address that a request named when left out. */
  readonly publicUrl?: string;
  /** The verifier's one file, which is served to anybody; none when left out. */
  readonly verifierPath?: string;
  readonly version?: string;
  /** Whether every answer is held against its schema before it goes out, a mismatch being a 500: for tests. It costs more than the work itself. */
  readonly checkAnswers?: boolean;
}

/**
 * Builds the server; it listens to nothing yet. Every route below `/api/v1` asks for a bearer token; bodies are JSON only, checked strictly,
 * and whoever is recorded is the token's person.
 */
export async function buildApp(context: ServiceContext, options: AppOptions = {}): Promise<Server> {
  const app = newServer(context, options);
  app.setValidatorCompiler(checkInput);
  app.setSerializerCompiler(options.checkAnswers === true ? serializerCompiler : () => JSON.stringify);
  app.decorateRequest('session', null);
  app.decorateReply('problem', null);
  app.decorateReply('refused', null);
  takeJson(app);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  answerProblems(app, context);
  logRequests(app);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  serveMetrics(app, context);
  await serveDocuments(app, options.version ?? version);
  healthRoutes(app, context);
  problemRoutes(app);
  await app.register(async (part) => registerRoutes(part.withTypeProvider<ZodTypeProvider>(), context, options.mostRequests ?? 1000));
  await app.register(async (part) => posterRoutes(part.withTypeProvider<ZodTypeProvider>(), context, options.mostRequests ?? 1000));
  await app.register(async (part) => ledgerRoutes(part.withTypeProvider<ZodTypeProvider>(), context, options.mostRequests ?? 1000));
  const receipts = { mostRequests: options.mostRequests ?? 1000, publicUrl: options.publicUrl, verifierPath: options.verifierPath };
  await app.register(async (part) => publicReceiptRoutes(part.withTypeProvider<ZodTypeProvider>(), context, receipts));
  await app.register(
    async (part) => {
      const guarded = part.withTypeProvider<ZodTypeProvider>();
      limitRequests(guarded, options.mostRequests ?? 1000);
      requireSession(guarded, context);
      for (const routes of guardedRoutes) routes(guarded, context);
      chartRoutes(guarded, context, options.publicUrl);
      receiptRoutes(guarded, context, options.publicUrl);
      await guarded.register(async (sheets) => tailoringSheetRoutes(sheets.withTypeProvider<ZodTypeProvider>(), context));
      await guarded.register(async (files) =>
        attachmentRoutes(files.withTypeProvider<ZodTypeProvider>(), context, options.attachmentLimit ?? context.attachments.maxBytes),
      );
      await guarded.register(async (sheets) => listSheetRoutes(sheets.withTypeProvider<ZodTypeProvider>(), context));
    },
    { prefix: '/api/v1' },
  );
  return app;
}

const guardedRoutes = [
  archiveRoutes,
  metaRoutes,
  organisationRoutes,
  peopleRoutes,
  rosterRoutes,
  contactRoutes,
  delegationRoutes,
  itemRoutes,
  flowRoutes,
  migrationRoutes,
  instanceRoutes,
  nextRoutes,
  eventRoutes,
  erasureRoutes,
  entryRoutes,
  openedRoutes,
  refusalRoutes,
  listRoutes,
  listProgressRoutes,
  tailoringRoutes,
] as const;

function newServer(context: ServiceContext, options: AppOptions): Server {
  const { logger, trustProxy = [] } = options;
  return fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.bodyLimit ?? 512 * 1024,
    requestTimeout: options.requestTimeoutMs ?? 30_000,
    trustProxy: trustProxy.length === 0 ? false : [...trustProxy],
    requestIdHeader: false,
    genReqId: () => newId(epochMillisOf(context.clock.now())),
    routerOptions: { maxParamLength: 200 },
    // Comes before any hook: an address that cannot be decoded, say.
    frameworkErrors: (error, request, reply) => {
      const failure = failureOf(error);
      void sendProblem(reply, problemOf(failure, instanceOf(request)), failure);
    },
  }).withTypeProvider<ZodTypeProvider>();
}
