import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { Siyi } from '../../service/siyi.ts';
import type { CliContext } from '../cli-context.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { setupSession } from '../setup-session.ts';

/** `siyi token` as asked: for a known person, or for one that is added first. */
export interface TokenAsked extends Settled {
  readonly roles: string;
  readonly organisation: string;
  readonly person?: string;
  readonly newPerson?: string;
  readonly sex?: 'female' | 'male';
  readonly days: number;
  readonly label: string;
}

/**
 * Makes a bearer token and prints it once; only its hash is kept.
 *
 * @throws {Failure} INPUT_INVALID when neither or both of a person and a new one are named, or the new one without a sex
 */
export async function token(context: CliContext, asked: TokenAsked): Promise<number> {
  const siyi = await openExisting(context, { database: asked.database });
  try {
    const { organisation, days, label, language } = asked;
    const person = await personOf(siyi, asked);
    const roles = asked.roles.split(',').map((role) => role.trim());
    const made = await siyi.makeToken({ person, roles, organisation, days, label });
    context.output.line(tell(language, 'cli.tokenMade', { person, organisation, roles, expires: made.expiresAt }));
    context.output.line(made.token);
    return 0;
  } finally {
    await siyi.close();
  }
}

async function personOf(siyi: Siyi, { person, newPerson, sex, organisation }: TokenAsked): Promise<string> {
  if (person !== undefined && newPerson === undefined) return person;
  if (newPerson !== undefined && person === undefined && sex !== undefined) {
    return (await siyi.as(setupSession).addPerson({ name: newPerson, sex, organisation })).id;
  }
  throw new Failure('INPUT_INVALID', { needed: '--person ID | --new-person NAME --sex female|male' });
}
