import { z } from 'zod';
import { receiptAddress } from '../../documents/receipt/receipt-address.ts';
import { receiptSheet } from '../../documents/receipt/receipt-sheet.ts';
import { invariant } from '../../kernel/invariant.ts';
import { languages } from '../../kernel/messages/language.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readReceipt } from '../../service/read-receipt.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { sessionOf, type Server } from '../server.ts';
import { originOf, proven, sendProof, sendSheet } from './public-receipts.ts';

const tags = ['receipts'];
const text = z.string().register(described, { type: 'string' });
const params = z.strictObject({
  id: z.uuid(),
  revision: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

/** Receipts with all that their entries say, for those who may see these. `publicUrl` is where the world reaches this server; QR codes name it. */
export function receiptRoutes(app: Server, context: ServiceContext, publicUrl?: string): void {
  const proved = {
    ...{ tags, operationId: 'readProof', summary: 'The proof of an entry with all its values (C2SP tlog-proof)', params },
    response: answers({ 200: { description: 'The proof', content: { 'text/plain': { schema: text } } } }),
  };
  app.get('/instances/:id/entries/:revision/receipt.tlog-proof', { schema: proved }, async (request, reply) => {
    const { id, revision } = request.params;
    const { code, opened } = proven(await readReceipt(context, sessionOf(request), id, revision));
    invariant(opened !== null && opened.proof !== null, 'a receipt for whoever may see it is opened');
    return sendProof(reply, opened.proof, code);
  });

  const printed = {
    ...{ tags, operationId: 'printReceipt', summary: 'The receipt of an entry to print, with all that it says', params },
    querystring: z.strictObject({ lang: z.enum(languages).default('zh-CN') }),
    response: answers({ 200: { description: 'The page', content: { 'text/html': { schema: text } } } }),
  };
  app.get('/instances/:id/entries/:revision/receipt.html', { schema: printed }, async (request, reply) => {
    const { id, revision } = request.params;
    const receipt = proven(await readReceipt(context, sessionOf(request), id, revision));
    const address = receiptAddress(publicUrl ?? originOf(request), receipt.code);
    return sendSheet(reply, receiptSheet(receipt, { address, now: context.clock.now() }, request.query.lang));
  });
}
