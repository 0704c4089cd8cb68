import { z } from 'zod';
import { chartSvg } from '../../documents/chart/chart-svg.ts';
import { posterPath } from '../../documents/poster/poster-address.ts';
import { inLanguage } from '../../documents/poster/poster-content.ts';
import { posterPage, posterPageStyle } from '../../documents/poster/poster-page.ts';
import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readPublicPoster } from '../../service/read-public-poster.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { limitRequests } from '../plugins/limits.ts';
import type { Server } from '../server.ts';

const stylePath = '/posters/style.css';
const params = z.strictObject({ organisation: z.string(), item: z.string(), hash: z.string() });
/** Whatever else stands behind the question mark, as messengers like to add it, changes nothing. */
const querystring = z.looseObject({ lang: z.unknown().optional() });

const tags = ['posters'];
const text = z.string().register(described, { type: 'string' });
const open = { tags, security: [] };
const sent = (description: string, type: string) => ({ description, content: { [type]: { schema: text } } });
const pages = { 200: sent('Whether it holds; what there is no poster of is answered 404, as a page too', 'text/html') };
const styled = {
  ...open,
  operationId: 'readPosterStyle',
  summary: 'The style of poster pages',
  response: answers({ 200: sent('The style', 'text/css') }),
};
const paged = {
  ...{ ...open, operationId: 'readPosterPage', summary: 'Whether a poster still holds, as a page for anyone' },
  ...{ params, querystring, response: answers(pages) },
};
const charted = {
  ...{ ...open, operationId: 'readPosterChart', summary: 'The chart of a flow in force, for anyone' },
  ...{ params, querystring, response: answers({ 200: sent('The drawing', 'image/svg+xml') }) },
};

/** The pages behind the QR codes of posters: for anyone, without a token, HTML without a script. Kept by caches for minutes only, so that a new flow shows. */
export function posterRoutes(app: Server, context: ServiceContext, mostRequests: number): void {
  limitRequests(app, mostRequests);
  app.get('/posters/style.css', { schema: styled }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=86400').serializer(String).send(posterPageStyle),
  );

  app.get('/posters/:organisation/:item/:hash', { schema: paged }, async (request, reply) => {
    const { organisation, item, hash } = request.params;
    const language = languageOf(request.query.lang);
    const found = await readPublicPoster(context, organisation, item, hash);
    const suffix = language === 'en' ? '?lang=en' : '';
    const path = found.present === null ? '' : posterPath(found.present);
    const page = { ...found, presentPath: path + suffix, chartPath: `${path}/chart.svg${suffix}`, stylePath };
    void reply.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    void reply.header('cache-control', found.state === 'unknown' ? 'public, max-age=60' : 'public, max-age=300');
    void reply
      .code(found.state === 'unknown' ? 404 : 200)
      .type('text/html; charset=utf-8')
      .serializer(String);
    return reply.send(posterPage(page, language));
  });

  app.get('/posters/:organisation/:item/:hash/chart.svg', { schema: charted }, async (request, reply) => {
    const { organisation, item, hash } = request.params;
    const language = languageOf(request.query.lang);
    const { state, present } = await readPublicPoster(context, organisation, item, hash);
    if (state !== 'current' || present === null) throw new Failure('FLOW_NOT_FOUND', { hash });
    const drawing = chartSvg(present.diagram, language, inLanguage(present.item.name, language));
    return reply.type('image/svg+xml; charset=utf-8').header('cache-control', 'public, max-age=300').serializer(String).send(drawing);
  });
}

function languageOf(asked: unknown): 'zh-CN' | 'en' {
  return asked === 'en' ? 'en' : 'zh-CN';
}
