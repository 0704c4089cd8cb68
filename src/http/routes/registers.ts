import { z } from 'zod';
import { registerPage } from '../../documents/register/register-page.ts';
import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readPublicRegister } from '../../service/read-public-register.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { limitRequests } from '../plugins/limits.ts';
import type { Server } from '../server.ts';

const stylePath = '/pages.css';
const params = z.strictObject({ instance: z.string(), revision: z.string() });
/** Whatever else stands behind the question mark, as messengers like to add it, changes nothing. */
const querystring = z.looseObject({ lang: z.unknown().optional() });

const open = { tags: ['registers'], security: [] };
const text = z.string().register(described, { type: 'string' });
const sent = (description: string, type: string) => ({ description, content: { [type]: { schema: text } } });
const paged = {
  ...{ ...open, operationId: 'readRegisterPage', summary: 'The register of a posted notice, masked, as a page for anyone' },
  ...{
    params,
    querystring,
    response: answers({ 200: sent('The page; what there is no register of is answered 404, as a page too', 'text/html') }),
  },
};
const proved = {
  ...{ ...open, operationId: 'readRegisterProof', summary: 'The entry that proves the masked register, all else closed' },
  ...{ params, response: answers({ 200: sent('The opened entry, canonical JSON', 'application/json') }) },
};

/** Registers of posted notices, masked: for anyone, without a token, HTML without a script, in no search engine. */
export function registerRoutes(app: Server, context: ServiceContext, mostRequests: number): void {
  limitRequests(app, mostRequests);
  app.get('/registers/:instance/:revision', { schema: paged }, async (request, reply) => {
    const { instance, revision } = request.params;
    const language = request.query.lang === 'en' ? 'en' : 'zh-CN';
    const found = await readPublicRegister(context, instance, numberOf(revision));
    const path = `/registers/${instance}/${revision}`;
    const paths = { openedPath: `${path}/opened.json`, otherPath: language === 'en' ? path : `${path}?lang=en` };
    void reply.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    // Not kept by caches: what is erased or taken down is gone at once.
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    void reply
      .code(found === null ? 404 : 200)
      .type('text/html; charset=utf-8')
      .serializer(String);
    return reply.send(registerPage(found === null ? null : { ...found, ...paths }, language, stylePath));
  });

  app.get('/registers/:instance/:revision/opened.json', { schema: proved }, async (request, reply) => {
    const { instance, revision } = request.params;
    const found = await readPublicRegister(context, instance, numberOf(revision));
    if (found === null) throw new Failure('ENTRY_NOT_FOUND');
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    void reply.header('content-disposition', `attachment; filename="register-${instance}-${revision}.json"`);
    return reply.type('application/json; charset=utf-8').serializer(String).send(found.opened);
  });
}

/** 0, which no entry has, for what is no number of an entry. */
function numberOf(revision: string): number {
  return /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : 0;
}
