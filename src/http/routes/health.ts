import { z } from 'zod';
import type { ServiceContext } from '../../service/context.ts';
import { answers } from '../answers.ts';
import type { Server } from '../server.ts';

const up = z.strictObject({ status: z.literal('up') });
const ready = z.strictObject({ status: z.literal('ready'), databaseBytes: z.int(), logBytes: z.int(), haltedLedgers: z.array(z.string()) });

/** Whether the process lives (`/healthz`), and whether it can write durably (`/readyz`, with the ledgers
 * that it touches no more, since something in them was found wrong). Ask as often as you like: one check serves all who wait. */
export function healthRoutes(app: Server, { store, ledger: { state } }: ServiceContext): void {
  let checking: ReturnType<typeof store.check> | null = null;
  const check = () =>
    (checking ??= store.check().finally(() => {
      checking = null;
    }));
  app.get(
    '/healthz',
    { schema: { tags: ['health'], operationId: 'readHealth', security: [], response: answers({ 200: up }) } },
    async () => ({ status: 'up' }) as const,
  );
  app.get(
    '/readyz',
    { schema: { tags: ['health'], operationId: 'readReadiness', security: [], response: answers({ 200: ready }) } },
    async () => {
      const { databaseBytes, logBytes } = await check();
      return { status: 'ready' as const, databaseBytes, logBytes, haltedLedgers: [...state.halted] };
    },
  );
}
