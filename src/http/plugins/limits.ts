import { Failure } from '../../kernel/failure.ts';
import type { Server } from '../server.ts';

/**
 * Takes at most `most` requests at a time in this part of the server; one more is told to come again soon, before anything of it is
 * read. So a crowd in a disclosure period is served at its pace, and those who record are not forgotten in a queue without end.
 */
export function limitRequests(app: Server, most: number): void {
  let underWay = 0;
  app.addHook('onRequest', async (_request, reply) => {
    underWay += 1;
    // Also fires when the other side went away before the answer.
    reply.raw.once('close', () => {
      underWay -= 1;
    });
    if (underWay > most) throw new Failure('OVERLOADED', { most });
  });
}
