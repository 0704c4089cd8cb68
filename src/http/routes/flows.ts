import { z } from 'zod';
import { sha256 } from '../../contract/field.ts';
import { flowView } from '../../contract/flow-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readFlowView } from '../../service/read-flow-view.ts';
import { answers } from '../answers.ts';
import type { Server } from '../server.ts';

/** Flow versions by the hash of their content. */
export function flowRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['flows'],
    operationId: 'readFlow',
    summary: 'A flow version: the machine itself',
    params: z.strictObject({ hash: sha256 }),
    response: answers({ 200: flowView }),
  };
  app.get('/flows/:hash', { schema }, async (request) => readFlowView(context, request.params.hash));
}
