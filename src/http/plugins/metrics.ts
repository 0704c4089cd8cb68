import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ServiceContext } from '../../service/context.ts';
import type { Server } from '../server.ts';
import { measureDatabase } from './database-metrics.ts';

/** Names as `StoreCounters` has them; sums that only grow. */
const sums = {
  commits: 'Transactions made durable',
  units: 'Units of work made durable',
  undone: 'Units of work undone because they failed',
  reads: 'Units of work that only read',
  slowUnits: 'Units of work that held the database for more than two seconds',
  busyWaits: 'Times that another process held the database, or a unit was run again because others changed the same',
} as const;

/**
 * Measures the server and tells it at `GET /metrics` (Prometheus text format): times by route, refusals, the store's counters, what waits in
 * the database. Counts only: no organisation, no person, no address. The registry is this server's own.
 */
export function serveMetrics(app: Server, context: ServiceContext): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureStore(registry, context);
  measureDatabase(registry, context);
  const durations = new Histogram({
    name: 'siyi_http_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const problems = new Counter({
    name: 'siyi_problems_total',
    help: 'Requests that did not do what they asked, by code; REFUSED are refusals by the rules',
    labelNames: ['code'] as const,
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'siyi_refusals_total',
    help: 'Refusals by the rules, by why: a rule was not met, the event does not come now, the matter has ended',
    labelNames: ['reason'] as const,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    if (reply.refused !== null) refusals.inc({ reason: reply.refused });
    if (reply.problem !== null) problems.inc({ code: reply.problem });
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function measureStore(registry: Registry, context: ServiceContext): void {
  const { store } = context;
  const registers = [registry];
  for (const [name, help] of Object.entries(sums) as [keyof typeof sums, string][]) {
    new Counter({
      name: `siyi_store_${snakeOf(name)}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(store.counters()[name]);
      },
    });
  }
  new Gauge({
    name: 'siyi_store_queue_length',
    help: 'Units of work that wait now',
    registers,
    collect() {
      this.set(store.counters().queueLength);
    },
  });
  new Gauge({
    name: 'siyi_store_largest_batch',
    help: 'Most units of work in one commit so far',
    registers,
    collect() {
      this.set(store.counters().largestBatch);
    },
  });
}

function snakeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
