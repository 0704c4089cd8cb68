import type { Readable } from 'node:stream';
import { z } from 'zod';
import { entryFilter } from '../../contract/entry-filter.ts';
import { entryView } from '../../contract/entry-view.ts';
import { pageOf } from '../../contract/page.ts';
import type { ServiceContext } from '../../service/context.ts';
import { exportTrail } from '../../service/export-trail.ts';
import { readTrailView } from '../../service/read-trail-view.ts';
import { answers } from '../answers.ts';
import { described } from '../described.ts';
import { csvOf } from '../export/entries-csv.ts';
import { streamOf } from '../export/stream-of.ts';
import { flag, pageFields, splitPage } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['entries'];
const filter = entryFilter.extend({ late: flag.optional() });
const text = z.custom<Readable>().register(described, { type: 'string' });
const exported = {
  200: {
    description: 'All entries found, the newest first',
    content: { 'application/jsonl': { schema: text }, 'text/csv': { schema: text } },
  },
} as const;

/** The audit trail: read in pages, or exported whole. */
export function entryRoutes(app: Server, context: ServiceContext): void {
  const listing = {
    tags,
    operationId: 'listEntries',
    summary: 'The audit trail, the newest first',
    querystring: filter.extend(pageFields),
    response: answers({ 200: pageOf(entryView) }),
  };
  app.get('/entries', { schema: listing }, async (request) => {
    const { page, filter: asked } = splitPage(request.query);
    return readTrailView(context, sessionOf(request), asked, page);
  });

  const exporting = {
    tags,
    operationId: 'exportEntries',
    summary: 'The audit trail as JSON Lines, or as CSV that no spreadsheet takes for formulas',
    querystring: filter.extend({ format: z.enum(['jsonl', 'csv']) }),
    response: answers(exported),
  };
  app.get('/entries/export', { schema: exporting }, async (request, reply) => {
    const { format, ...asked } = request.query;
    const rows = exportTrail(context, sessionOf(request), asked);
    const stream = await streamOf(rows, format === 'csv' ? csvOf : jsonLine, format === 'csv' ? csvOf() : '');
    void reply.header('content-disposition', `attachment; filename="entries.${format}"`);
    void reply.type(format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl; charset=utf-8');
    return reply.send(stream);
  });
}

function jsonLine(row: unknown): string {
  return `${JSON.stringify(row)}\n`;
}
