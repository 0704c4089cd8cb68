import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ledgersPage } from '../../documents/ledger/ledgers-page.ts';
import { pageStyle } from '../../documents/page-style.ts';
import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readLedgerFile, type LedgerName } from '../../service/read-ledger-file.ts';
import { readLedgersView } from '../../service/read-ledgers-view.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { limitRequests } from '../plugins/limits.ts';
import type { Server } from '../server.ts';

const params = z.strictObject({ district: z.string().max(6), year: z.string().max(12) });
const tileParams = z.strictObject({ district: z.string().max(6), year: z.string().max(12), '*': z.string().max(60) });
const querystring = z.looseObject({ lang: z.unknown().optional() });

const open = { tags: ['ledgers'], security: [] };
const text = z.string().register(described, { type: 'string' });
const sent = (description: string, type: string) => answers({ 200: { description, content: { [type]: { schema: text } } } });
const routes = {
  page: {
    ...{ ...open, operationId: 'readLedgersPage', summary: 'The ledgers, as a page for anyone' },
    ...{ querystring, response: sent('The page', 'text/html') },
  },
  style: { ...open, operationId: 'readPageStyle', summary: 'The style of public pages', response: sent('The style', 'text/css') },
  checkpoint: {
    ...{ ...open, operationId: 'readCheckpoint', summary: 'The last signed head with its witnesses (C2SP tlog-checkpoint)' },
    ...{ params, response: sent('The signed note', 'text/plain') },
  },
  policy: {
    ...{ ...open, operationId: 'readLedgerPolicy', summary: 'The ledger’s key and its witnesses (C2SP tlog-policy)' },
    ...{ params, response: sent('The policy', 'text/plain') },
  },
  keys: {
    ...{ ...open, operationId: 'readLedgerKeys', summary: 'The keys that verify its heads, and the statements of their change' },
    ...{ params, response: sent('One key on a line, then signed notes', 'text/plain') },
  },
  /** Not in the description: a path of tiles has no fixed number of parts. C2SP tlog-tiles describes it. */
  tile: { params: tileParams, hide: true },
};

/** The ledgers for anyone, without a token: a page without a script, and below each ledger's prefix the files of C2SP tlog-tiles. */
export function ledgerRoutes(app: Server, context: ServiceContext, mostRequests: number): void {
  limitRequests(app, mostRequests);
  app.get('/pages.css', { schema: routes.style }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=86400').serializer(String).send(pageStyle),
  );

  app.get('/ledgers', { schema: routes.page }, async (request, reply) => {
    const language = request.query.lang === 'en' ? 'en' : 'zh-CN';
    const ledgers = await readLedgersView(context);
    const page = ledgers.map((each) => ({ ...each, path: `/ledgers/${each.code}/${each.year}${each.part === 1 ? '' : `.${each.part}`}` }));
    const paths = { style: '/pages.css', verifier: '/verifier.html', otherLanguage: language === 'en' ? '?lang=zh-CN' : '?lang=en' };
    void reply.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'public, max-age=5')
      .serializer(String)
      .send(ledgersPage(page, paths, language));
  });

  app.get('/ledgers/:district/:year/checkpoint', { schema: routes.checkpoint }, async (request, reply) =>
    sendText(reply, await readLedgerFile.checkpoint(context, nameOf(request.params))),
  );
  app.get('/ledgers/:district/:year/policy', { schema: routes.policy }, async (request, reply) =>
    sendText(reply, await readLedgerFile.policy(context, nameOf(request.params))),
  );
  app.get('/ledgers/:district/:year/keys', { schema: routes.keys }, async (request, reply) =>
    sendText(reply, await readLedgerFile.keys(context, nameOf(request.params))),
  );
  app.get('/ledgers/:district/:year/tile/*', { schema: routes.tile }, async (request, reply) => {
    const bytes = await readLedgerFile.tile(context, nameOf(request.params), `tile/${request.params['*']}`);
    // What a signed head covers never changes.
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.type('application/octet-stream').send(Buffer.from(bytes));
  });
}

function nameOf({ district, year }: z.infer<typeof params>): LedgerName {
  const [, digits = '', part = '1'] = /^(\d{4})(?:\.([1-9]\d{0,3}))?$/.exec(year) ?? [];
  if (!/^\d{6}$/.test(district) || digits === '' || year === `${digits}.1`) throw new Failure('LEDGER_NOT_FOUND', { district, year });
  return { district, year: digits, part: Number(part) };
}

function sendText(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=1').serializer(String).send(body);
}
