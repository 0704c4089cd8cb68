import type { FastifyRequest } from 'fastify';
import { Failure } from '../kernel/failure.ts';
import { readJson } from './read-json.ts';
import type { Server } from './server.ts';

/** Only these spellings: whatever is read by the wrong parser is checked by the wrong rules. */
const json = /^application\/json(?:[ \t]*;[ \t]*charset=(?:utf-8|"utf-8"))?$/i;

/** Makes JSON the only kind of body that is taken, read strictly. Anything else is answered MEDIA_TYPE_UNSUPPORTED. */
export function takeJson(app: Server): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async ({ headers }: FastifyRequest, body: Buffer) => {
    if (!json.test(headers['content-type'] ?? '')) throw new Failure('MEDIA_TYPE_UNSUPPORTED', { needed: 'application/json' });
    return readJson(body);
  });
}

/** Makes files of these types the only kind of body that is taken in a part of the server, as they are, up to `mostBytes`. */
export function takeFiles(app: Server, mediaTypes: readonly string[], mostBytes: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    [...mediaTypes],
    { parseAs: 'buffer', bodyLimit: mostBytes },
    async ({ headers }: FastifyRequest, body: Buffer) => {
      if (!mediaTypes.includes(headers['content-type'] ?? ''))
        throw new Failure('MEDIA_TYPE_UNSUPPORTED', { needed: mediaTypes.join(', ') });
      return body;
    },
  );
}
