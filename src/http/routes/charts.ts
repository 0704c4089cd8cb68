import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { diagramView } from '../../contract/diagram-view.ts';
import { sha256 } from '../../contract/field.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { chartSvg } from '../../documents/chart/chart-svg.ts';
import { posterAddress } from '../../documents/poster/poster-address.ts';
import { inLanguage, type PosterContent } from '../../documents/poster/poster-content.ts';
import { posterHtml, posterStyle } from '../../documents/poster/poster-html.ts';
import { posterSheets } from '../../documents/poster/poster-sheets.ts';
import { Failure } from '../../kernel/failure.ts';
import { dayInVillage } from '../../kernel/day-in-village.ts';
import { languages } from '../../kernel/messages/language.ts';
import type { ServiceContext } from '../../service/context.ts';
import type { PosterParts } from '../../service/poster-parts.ts';
import { readDiagram } from '../../service/read-diagram.ts';
import { readInstanceChart } from '../../service/read-instance-chart.ts';
import { readPoster } from '../../service/read-poster.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['charts'];
const text = z.string().register(described, { type: 'string' });
const svg = { 200: { description: 'The drawing', content: { 'image/svg+xml': { schema: text } } } } as const;
const html = { 200: { description: 'The page to print', content: { 'text/html': { schema: text } } } } as const;
const lang = z.enum(languages).default('zh-CN');
const size = z.enum(['a3', 'a4']).default('a3');
const item = z.strictObject({ code: z.string().max(20) });

/** Flow charts and posters, drawn from the machines that run. `publicUrl` is where the world reaches this server; QR codes name it. */
export function chartRoutes(app: Server, context: ServiceContext, publicUrl?: string): void {
  const content = (parts: PosterParts, origin: string): PosterContent => ({
    ...parts,
    address: posterAddress(publicUrl ?? origin, parts),
    printedOn: dayInVillage(context.clock.now()),
  });
  const charted = {
    ...{ tags, operationId: 'drawItemChart', summary: 'The flow chart of an item as it runs in an organisation', params: item },
    querystring: z.strictObject({ organisation: organisationCode, lang }),
    response: answers(svg),
  };
  app.get('/items/:code/chart.svg', { schema: charted }, async (request, reply) => {
    const parts = await readPoster(context, request.query.organisation, request.params.code);
    return sendSvg(reply, chartSvg(parts.diagram, request.query.lang, inLanguage(parts.item.name, request.query.lang)));
  });

  const sheet = {
    ...{ tags, operationId: 'drawPosterSheet', summary: 'One sheet of an item’s poster', params: item },
    querystring: z.strictObject({
      organisation: organisationCode,
      size,
      lang,
      sheet: z
        .string()
        .regex(/^[1-9]\d?$/)
        .transform(Number)
        .default(1),
    }),
    response: answers(svg),
  };
  app.get('/items/:code/poster.svg', { schema: sheet }, async (request, reply) => {
    const asked = request.query;
    const parts = await readPoster(context, asked.organisation, request.params.code);
    const sheets = posterSheets(content(parts, originOf(request)), asked.size, asked.lang);
    const found = sheets[asked.sheet - 1];
    if (found === undefined) throw new Failure('INPUT_INVALID', { at: 'query.sheet', got: asked.sheet, needed: `1-${sheets.length}` });
    return sendSvg(reply, found);
  });

  const printed = {
    ...{ tags, operationId: 'printPoster', summary: 'An item’s poster as a page that prints on its sheets', params: item },
    querystring: z.strictObject({ organisation: organisationCode, size, lang }),
    response: answers(html),
  };
  app.get('/items/:code/poster.html', { schema: printed }, async (request, reply) => {
    const asked = request.query;
    const parts = await readPoster(context, asked.organisation, request.params.code);
    const sheets = posterSheets(content(parts, originOf(request)), asked.size, asked.lang);
    void reply.header('content-security-policy', `default-src 'none'; style-src '${styleHash(asked.size)}'; frame-ancestors 'none'`);
    void reply.type('text/html; charset=utf-8').serializer(String);
    return reply.send(posterHtml(sheets, asked.size, asked.lang, inLanguage(parts.item.name, asked.lang)));
  });
  matterRoutes(app, context);
}

function matterRoutes(app: Server, context: ServiceContext): void {
  const walked = {
    ...{ tags, operationId: 'drawInstanceChart', summary: 'The chart of a matter: where it stands, its way, what was refused' },
    params: z.strictObject({ id: z.uuid() }),
    querystring: z.strictObject({ lang }),
    response: answers(svg),
  };
  app.get('/instances/:id/chart.svg', { schema: walked }, async (request, reply) => {
    const chart = await readInstanceChart(context, sessionOf(request), request.params.id);
    return sendSvg(reply, chartSvg(chart.diagram, request.query.lang, chart.title, chart.walked));
  });

  const modelled = {
    ...{ tags, operationId: 'readDiagram', summary: 'What a flow looks like, without any place on paper' },
    params: z.strictObject({ hash: sha256 }),
    response: answers({ 200: diagramView }),
  };
  app.get(
    '/flows/:hash/diagram',
    { schema: modelled },
    async (request) => (await readDiagram(context, request.params.hash)) as z.infer<typeof diagramView>,
  );
}

function sendSvg(reply: FastifyReply, drawing: string): FastifyReply {
  return reply.type('image/svg+xml; charset=utf-8').serializer(String).send(drawing);
}

function styleHash(of: 'a3' | 'a4'): string {
  return `sha256-${createHash('sha256').update(posterStyle(of)).digest('base64')}`;
}

function originOf({ protocol, host }: { readonly protocol: string; readonly host: string }): string {
  return `${protocol}://${host}`;
}
