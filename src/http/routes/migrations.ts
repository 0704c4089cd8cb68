import { z } from 'zod';
import { sha256 } from '../../contract/field.ts';
import { migrationInput } from '../../contract/migration-input.ts';
import { migrationView } from '../../contract/migration-view.ts';
import { Failure } from '../../kernel/failure.ts';
import type { ServiceContext } from '../../service/context.ts';
import { migrateInstances } from '../../service/migrate-instances.ts';
import { answers } from '../answers.ts';
import { sessionOf, type Server } from '../server.ts';

/** Running instances going over to another flow version: told only, unless `dryRun` is false. */
export function migrationRoutes(app: Server, context: ServiceContext): void {
  const schema = {
    tags: ['flows'],
    operationId: 'migrateInstances',
    summary: 'Take running instances of this flow version over to another by a map, a page at a time; a dry run unless dryRun is false',
    params: z.strictObject({ hash: sha256 }),
    body: migrationInput,
    response: answers({ 200: migrationView }),
  };
  app.post('/flows/:hash/migrations', { schema }, async ({ params, body, session }) => {
    if (body.map.from !== params.hash) throw new Failure('MIGRATION_INVALID', { at: 'map.from', needed: params.hash, got: body.map.from });
    return migrateInstances(context, sessionOf({ session }), body);
  });
}
