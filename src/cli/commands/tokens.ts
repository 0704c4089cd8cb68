import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import { layOutTable } from '../lay-out-table.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';

/** `siyi tokens` as asked. */
export interface TokensAsked extends Settled {
  readonly organisation: string;
}

/** Lists the tokens of an organisation and those below it: whose, for what, until when, and whether taken back. Never their texts. */
export async function tokens(context: CliContext, asked: TokensAsked): Promise<number> {
  const siyi = await openExisting(context, { database: asked.database });
  try {
    const { language } = asked;
    const rows = (await siyi.tokens(asked.organisation)).map(({ id, person, roles, organisation, label, expiresAt, revokedAt }) => [
      id,
      person,
      organisation,
      tell(language, 'cli.tokenRoles', { roles }),
      tell(language, revokedAt === null ? 'cli.tokenUntil' : 'cli.tokenRevoked', { at: revokedAt ?? expiresAt }),
      label,
    ]);
    for (const line of layOutTable(rows)) context.output.line(line);
    return 0;
  } finally {
    await siyi.close();
  }
}
