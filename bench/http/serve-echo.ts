// A process of its own: Fastify with the validation that siyi has, answering as many bytes as `x-bytes` asks for, and doing nothing.
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { anyEvent } from '../../src/contract/any-event.ts';
import { startInput } from '../../src/contract/start-input.ts';

const app = fastify({ logger: false }).withTypeProvider<ZodTypeProvider>();
app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);
const answer = 'x'.repeat(1 << 20);
const bytesOf = (headers: Record<string, unknown>) => answer.slice(0, Number(headers['x-bytes']));
app.post('/api/v1/instances', { schema: { body: startInput } }, async ({ headers }, reply) => reply.code(201).send(bytesOf(headers)));
app.post('/api/v1/instances/:id/events', { schema: { body: anyEvent } }, async ({ headers }, reply) =>
  reply.code(201).send(bytesOf(headers)),
);
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);
process.once('disconnect', () => void app.close());
