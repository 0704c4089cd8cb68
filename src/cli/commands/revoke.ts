import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';

/**
 * Takes a token back for ever; a service that is running refuses it from its next request on.
 *
 * @throws {Failure} TOKEN_INVALID when there is none of that id
 */
export async function revoke(context: CliContext, asked: Settled, id: string): Promise<number> {
  const siyi = await openExisting(context, { database: asked.database });
  try {
    await siyi.revokeToken(id);
    context.output.line(tell(asked.language, 'cli.revoked', { id }));
    return 0;
  } finally {
    await siyi.close();
  }
}
