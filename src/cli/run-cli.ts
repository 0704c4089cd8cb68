import { CommanderError } from 'commander';
import { tell } from '../kernel/messages/tell.ts';
import { chooseLanguage } from './choose-language.ts';
import type { CliContext } from './cli-context.ts';
import { buildProgram } from './program.ts';
import { tellError } from './tell-error.ts';

/**
 * Runs what was typed, without the name of the program, and answers the exit code: 0 done, 1 not done or something is wrong, 2 wrongly
 * typed. Faults are one line on the errors' stream; a stack trace only with SIYI_DEBUG=1.
 */
export async function runCli(context: CliContext, typed: readonly string[]): Promise<number> {
  const language = chooseLanguage(typed);
  let code = 0;
  try {
    await buildProgram(context, language, (answered) => (code = answered)).parseAsync(typed, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const said = error.message.replace(/^error: /, '');
      context.errors.line(`siyi: ${tell(language, 'cli.wrongUsage', { said: said === '(outputHelp)' ? '' : said })}`);
      return 2;
    }
    context.errors.line(tellError(error, language));
    if (context.env['SIYI_DEBUG'] === '1' && error instanceof Error) context.errors.line(error.stack);
    return 1;
  }
}
