import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { receiptAddress } from '../../documents/receipt/receipt-address.ts';
import { receiptLabel } from '../../documents/receipt/receipt-label.ts';
import { htmlPage, receiptPage, receiptPageStyle, type ReceiptLinks } from '../../documents/receipt/receipt-page.ts';
import { receiptSheet, receiptSheetStyle, type ProvenReceipt } from '../../documents/receipt/receipt-sheet.ts';
import { receiptText } from '../../documents/receipt/receipt-text.ts';
import type { ReceiptView } from '../../contract/receipt-view.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Language } from '../../kernel/messages/language.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readPublicReceipt } from '../../service/read-public-receipt.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { limitRequests } from '../plugins/limits.ts';
import type { Server } from '../server.ts';

/** How receipts are served. */
export interface ReceiptServing {
  readonly mostRequests: number;
  /** Where the world reaches this server; the address that a request named when left out. */
  readonly publicUrl?: string | undefined;
  /** The verifier's one file; none is served when left out. */
  readonly verifierPath?: string | undefined;
}

const stylePath = '/r/style.css';
const verifierPath = '/verifier.html';
const params = z.strictObject({ code: z.string().max(60) });
/** Whatever else stands behind the question mark, as messengers like to add it, changes nothing. */
const querystring = z.looseObject({ lang: z.unknown().optional() });

const tags = ['receipts'];
const open = { tags, security: [] };
const text = z.string().register(described, { type: 'string' });
const sent = (description: string, type: string) => answers({ 200: { description, content: { [type]: { schema: text } } } });
const asked = { params, querystring };
const style = { ...open, operationId: 'readReceiptStyle', summary: 'The style of receipt pages', response: sent('The style', 'text/css') };
const paged = {
  ...{ ...open, ...asked, operationId: 'readReceiptPage', summary: 'What stands behind a receipt’s short link, as a page for anyone' },
  response: sent('The page; for a code that no entry has 404, a page too', 'text/html'),
};
const labelled = {
  ...{ ...open, ...asked, operationId: 'drawReceiptLabel', summary: 'A receipt’s QR code and code, to be put on a notice' },
  response: sent('The drawing', 'image/svg+xml'),
};
const proved = {
  ...{ ...open, ...asked, operationId: 'readPublicProof', summary: 'The proof of an entry with its values closed (C2SP tlog-proof)' },
  response: sent('The proof', 'text/plain'),
};
const printed = {
  ...{ ...open, ...asked, operationId: 'printPublicReceipt', summary: 'The receipt to print, with nothing personal' },
  response: sent('The page', 'text/html'),
};
const verifying = {
  ...{ ...open, operationId: 'readVerifier', summary: 'The verifier, one file that needs no network' },
  response: sent('The page; 404 as a page where this server has none', 'text/html'),
};

/** The pages behind receipts' short links, for anybody and without a token: nothing in them is personal. HTML without a script. */
export function publicReceiptRoutes(app: Server, context: ServiceContext, serving: ReceiptServing): void {
  limitRequests(app, serving.mostRequests);
  app.get(stylePath, { schema: style }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=86400').serializer(String).send(receiptPageStyle),
  );

  app.get('/r/:code', { schema: paged }, async (request, reply) => {
    const receipt = await readPublicReceipt(context, request.params.code);
    const language = languageOf(request.query.lang);
    return sendPage(reply.code(receipt === null ? 404 : 200), receiptPage(receipt, linksOf(receipt, serving), language));
  });

  app.get('/r/:code.svg', { schema: labelled }, async (request, reply) => {
    const receipt = await known(context, request.params.code);
    const address = receiptAddress(serving.publicUrl ?? originOf(request), receipt.code);
    void reply.header('cache-control', 'public, max-age=300');
    const drawing = receiptLabel(receipt, address, languageOf(request.query.lang));
    return reply.type('image/svg+xml; charset=utf-8').serializer(String).send(drawing);
  });

  app.get('/r/:code.tlog-proof', { schema: proved }, async (request, reply) => {
    const { code, standing } = proven(await known(context, request.params.code));
    void reply.header('cache-control', 'public, max-age=60');
    return sendProof(reply, standing.proof, code);
  });

  app.get('/r/:code/print', { schema: printed }, async (request, reply) => {
    const receipt = proven(await known(context, request.params.code));
    const address = receiptAddress(serving.publicUrl ?? originOf(request), receipt.code);
    void reply.header('cache-control', 'public, max-age=60');
    return sendSheet(reply, receiptSheet(receipt, { address, now: context.clock.now() }, languageOf(request.query.lang)));
  });
  verifierRoute(app, serving);
}

/** Serves the verifier as it was built: its own scripts and style stand in the one file, and it asks nothing of any server. */
function verifierRoute(app: Server, { verifierPath: file }: ReceiptServing): void {
  app.get(verifierPath, { schema: verifying }, async (_request, reply) => {
    const page = file === undefined ? null : await readFile(file, 'utf8').catch(() => null);
    if (page === null) {
      const said = (['zh-CN', 'en'] as const).map((language) => `<p lang="${language}">${receiptText(language, 'noVerifier')}</p>`);
      return sendPage(reply.code(404), htmlPage('verifier.html', `<main>${said.join('')}</main>`, stylePath, 'zh-CN'));
    }
    const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; frame-ancestors 'none'";
    void reply.header('content-security-policy', policy).header('cache-control', 'public, max-age=300');
    return reply.type('text/html; charset=utf-8').serializer(String).send(page);
  });
}

/** @throws {Failure} ENTRY_NOT_FOUND */
async function known(context: ServiceContext, code: string): Promise<ReceiptView> {
  const receipt = await readPublicReceipt(context, code);
  if (receipt === null) throw new Failure('ENTRY_NOT_FOUND', { code });
  return receipt;
}

/**
 * A receipt with its proof.
 *
 * @throws {Failure} PROOF_NOT_YET while no signed head covers the entry
 */
export function proven(receipt: ReceiptView): ProvenReceipt {
  const { standing } = receipt;
  if (standing === null) throw new Failure('PROOF_NOT_YET', { code: receipt.code });
  return { ...receipt, standing };
}

/** Sends a proof as a file named after its receipt (C2SP tlog-proof: `text/plain`). */
export function sendProof(reply: FastifyReply, proof: string, code: string): FastifyReply {
  void reply.header('content-disposition', `attachment; filename="${code}.tlog-proof"`);
  return reply.type('text/plain; charset=utf-8').serializer(String).send(proof);
}

/** Sends a receipt to print, whose policy allows its one style and nothing else. */
export function sendSheet(reply: FastifyReply, sheet: string): FastifyReply {
  void reply.header('content-security-policy', `default-src 'none'; style-src '${sheetStyleHash}'; frame-ancestors 'none'`);
  return reply.type('text/html; charset=utf-8').serializer(String).send(sheet);
}

const sheetStyleHash = `sha256-${createHash('sha256').update(receiptSheetStyle).digest('base64')}`;

/** The address that a request named. */
export function originOf({ protocol, host }: { readonly protocol: string; readonly host: string }): string {
  return `${protocol}://${host}`;
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  void reply.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
  void reply.header('cache-control', 'public, max-age=30').header('referrer-policy', 'no-referrer');
  return reply.type('text/html; charset=utf-8').serializer(String).send(page);
}

/** Ledgers are served below the last two parts of their names. */
function linksOf(receipt: ReceiptView | null, { verifierPath: file }: ReceiptServing): ReceiptLinks {
  const ledger = receipt?.standing?.origin.split('/').slice(-2).join('/');
  return {
    style: stylePath,
    verifier: file === undefined ? null : verifierPath,
    checkpoint: ledger === undefined ? null : `/ledgers/${ledger}/checkpoint`,
  };
}

function languageOf(asked: unknown): Language {
  return asked === 'en' ? 'en' : 'zh-CN';
}
