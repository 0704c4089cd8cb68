import type { FastifyReply } from 'fastify';
import type { Recorded } from '../service/show-recorded.ts';
import { tagOf } from './preconditions.ts';

/**
 * Answers a request that was recorded: 201 with the entry, its revision as ETag, and `Idempotency-Replayed: true` when the same request
 * had been recorded before.
 */
export function sendRecorded(reply: FastifyReply, { entry, repeated }: Recorded): FastifyReply {
  if (repeated) void reply.header('idempotency-replayed', 'true');
  return reply.code(201).header('etag', tagOf(entry.revision)).send(entry);
}
