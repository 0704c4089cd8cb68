import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { ancestorsOf, parseOrganisationCode } from '../../kernel/organisation-code.ts';
import type { Siyi } from '../../service/siyi.ts';
import type { CliContext } from '../cli-context.ts';
import { openDatabase } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { setupSession } from '../setup-session.ts';

/** `siyi init` as asked; `above` are the names of the organisations above, from the province inwards, between commas. */
export interface InitAsked extends Settled {
  readonly code: string;
  readonly name: string;
  readonly above?: string;
}

/**
 * Sets up a database: the organisation with those above it (by their codes where no name is given), an administrator, and the
 * administrator's token, printed once. Those above may be there already; the organisation itself may not.
 *
 * @throws {Failure} CODE_INVALID, ALREADY_EXISTS
 */
export async function init(context: CliContext, asked: InitAsked): Promise<number> {
  const { code, name, language } = asked;
  const line = ancestorsOf(parseOrganisationCode(code)).slice(0, -1);
  const names = [tell(language, 'cli.nation'), ...(asked.above ?? '').split(',').map((each) => each.trim())];
  const siyi = await openDatabase(context, { database: asked.database });
  try {
    for (const [at, each] of line.entries())
      await addUnlessThere(siyi, each, names[at] === undefined || names[at] === '' ? each : names[at]);
    const setup = siyi.as(setupSession);
    await setup.addOrganisation({ code, name, hasCollective: false });
    const administrator = tell(language, 'role.administrator');
    const { id: person } = await setup.addPerson({ name: administrator, sex: 'female', organisation: code });
    const made = await siyi.makeToken({ person, roles: ['administrator'], organisation: code, days: 365, label: 'siyi init' });
    context.output.line(tell(language, 'cli.initDone', { code, name }));
    context.output.line(tell(language, 'cli.tokenMade', { person, organisation: code, roles: ['administrator'], expires: made.expiresAt }));
    context.output.line(made.token);
    return 0;
  } finally {
    await siyi.close();
  }
}

async function addUnlessThere(siyi: Siyi, code: string, name: string): Promise<void> {
  try {
    await siyi.as(setupSession).addOrganisation({ code, name, hasCollective: false });
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'ALREADY_EXISTS') throw error;
  }
}
