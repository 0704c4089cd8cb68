import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { languages, type Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { chooseDatabase } from './choose-database.ts';
import type { CliContext } from './cli-context.ts';
import { backup } from './commands/backup.ts';
import { checkFlow } from './commands/check-flow.ts';
import { demo } from './commands/demo.ts';
import { exportFiles } from './commands/export.ts';
import { init } from './commands/init.ts';
import { ledger, ledgerActions } from './commands/ledger.ts';
import { migrate } from './commands/migrate.ts';
import { poster } from './commands/poster.ts';
import { receipt } from './commands/receipt.ts';
import { replay } from './commands/replay.ts';
import { restore } from './commands/restore.ts';
import { revoke } from './commands/revoke.ts';
import { serve } from './commands/serve.ts';
import { token } from './commands/token.ts';
import { tokens } from './commands/tokens.ts';
import { witness, type WitnessAsked } from './commands/witness.ts';
import { verify, type VerifyCommand } from './commands/verify.ts';

type Typed = Readonly<Record<string, string | number | boolean | undefined>>;
type Run = (context: CliContext, asked: never, ...operands: string[]) => Promise<number>;

const usual = 'data/siyi.db';

/**
 * The whole command line, in a language. Parsing it runs the command; it never ends the process.
 *
 * @param answer told the exit code of the command that ran
 */
export function buildProgram(context: CliContext, language: Language, answer: (code: number) => void): Command {
  const said = (key: string): string => tell(language, `cli.${key}`);
  const program = prepared(new Command('siyi'), context, language).description(said('siyi'));
  const add = (name: string, run: Run, fallback = usual): Command => {
    const [word = name] = name.split(' ');
    const command = prepared(program.command(name), context, language)
      .description(said(word))
      .option('--database <path>', said('database'));
    return command.action(async (...args: unknown[]) => {
      const typed = command.opts<Typed>();
      const database = chooseDatabase(typed['database'] as string | undefined, fallback === usual ? context.env : {}, fallback);
      const operands = args.filter((each): each is string => typeof each === 'string');
      answer(await run(context, { ...typed, language, database } as never, ...operands));
    });
  };
  const place = (command: Command): Command =>
    command
      .option('--host <host>', said('host'), '127.0.0.1')
      .option('--port <port>', said('port'), wholeNumber(language, 0, 65_535), 8080);

  place(add('serve', serve)).option('--calendar <path>', said('calendar'));
  place(add('demo', demo, 'data/demo.db'))
    .option('--no-serve', said('noServe'))
    .option('--fast', said('fast'));
  add('init', init)
    .requiredOption('--code <code>', said('code'))
    .requiredOption('--name <name>', said('name'))
    .option('--above <names>', said('above'));
  add('token', token)
    .requiredOption('--roles <roles>', said('roles'))
    .requiredOption('--organisation <code>', said('code'))
    .option('--person <id>', said('person'))
    .option('--new-person <name>', said('newPerson'))
    .addOption(new Option('--sex <sex>', said('sex')).choices(['female', 'male']))
    .option('--days <days>', said('days'), wholeNumber(language, 1, 3660), 365)
    .option('--label <label>', said('label'), 'siyi token');
  add('tokens', tokens).requiredOption('--organisation <code>', said('code'));
  add('revoke <id>', revoke);
  add('backup <path>', backup);
  add('restore <path>', restore).option('--overwrite', said('overwrite'));
  add('replay', replay);
  add('migrate <file>', migrate).requiredOption('--organisation <code>', said('migrateScope')).option('--run', said('migrateRun'));
  addExport(add('export [out]', exportFiles), said);
  add('ledger', ledger)
    .addArgument(new Argument('<action>', said('ledger.action')).choices(ledgerActions))
    .option('--key <fingerprint>', said('ledger.key'))
    .option('--reason <text>', said('ledger.reason'));
  addCheckers(program, context, language, answer);
  addPapers(add, said, context.env['SIYI_URL'] ?? 'http://localhost:8080');
  addWitness(program, context, language, answer);
  return program;
}

/** What is written to be printed or handed over, out of a database. `publicUrl` is where the world reaches the service. */
function addPapers(add: (name: string, run: Run) => Command, said: (key: string) => string, publicUrl: string): void {
  add('poster <code>', poster)
    .option('--organisation <code>', said('code'))
    .addOption(new Option('--size <size>', said('size')).choices(['a3', 'a4']).default('a3'))
    .option('--out <path>', said('out'))
    .option('--url <url>', said('url'), publicUrl);
  add('receipt <instance> <revision>', receipt)
    .option('--out <path>', said('receiptOut'))
    .option('--url <url>', said('receiptUrl'), publicUrl)
    .option('--closed', said('receiptClosed'));
}

/** A witness has a memory of its own and looks at no database of siyi. */
function addWitness(program: Command, context: CliContext, language: Language, answer: (code: number) => void): void {
  const said = (key: string): string => tell(language, `cli.${key}`);
  const several = (key: string, flags: string) =>
    new Option(flags, said(key)).default([]).argParser((text: string, before: readonly string[]) => [...before, text]);
  prepared(program.command('witness'), context, language)
    .description(said('witness'))
    .option('--folder <path>', said('witnessFolder'), context.env['SIYI_WITNESS'] ?? 'data/witness')
    .option('--name <name>', said('witnessName'))
    .addOption(several('witnessLog', '--log <vkey>'))
    .addOption(several('witnessAnyYear', '--any-year <vkey>'))
    .option('--policy <file>', said('witnessPolicy'))
    .option('--key', said('witnessKey'))
    .option('--host <host>', said('host'), '127.0.0.1')
    .option('--port <port>', said('port'), wholeNumber(language, 0, 65_535), 8081)
    .action(async (asked: Omit<WitnessAsked, 'language'>) => {
      answer(await witness(context, { ...asked, language }));
    });
}

/** What can be exported, and where to. */
function addExport(command: Command, said: (key: string) => string): void {
  command
    .option('--matter <id>', said('exportMatter'))
    .option('--village <code>', said('exportVillage'))
    .option('--ledger <name>', said('exportLedger'))
    .option('--handover <code>', said('exportHandover'))
    .option('--tiles <folder>', said('exportTiles'))
    .option('--masked', said('exportMasked'));
}

/** Commands that look at files and at no database. */
function addCheckers(program: Command, context: CliContext, language: Language, answer: (code: number) => void): void {
  const said = (key: string): string => tell(language, `cli.${key}`);
  const checking = prepared(program.command('check-flow <file>'), context, language).description(said('check-flow'));
  checking.action(async (file: string) => {
    answer(await checkFlow(context, { language }, file));
  });
  const verifying = prepared(program.command('verify <path...>'), context, language).description(said('verify'));
  verifying.option('--policy <file>', said('policy'), collected, []).option('--key <vkey>', said('key'), collected, []);
  verifying.option('--tiles <folder>', said('tiles')).option('--json', said('json'));
  verifying.action(async (paths: string[], typed: Omit<VerifyCommand, 'language'>) => {
    answer(await verify(context, { ...typed, language }, paths));
  });
}

/** An option that may be given several times. */
function collected(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

/** What every command has: its words in the chosen language, errors that are thrown and not printed. */
function prepared(command: Command, context: CliContext, language: Language): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', tell(language, 'cli.help'))
    .helpCommand(false)
    .addOption(new Option('--lang <language>', tell(language, 'cli.lang')).choices(languages).default('zh-CN'))
    .configureHelp({ styleTitle: (title) => tell(language, `cli.title.${title.replace(':', '').toLowerCase()}`) })
    .configureOutput({ writeOut: (text) => void context.output.stream.write(text), writeErr: () => undefined });
}

function wholeNumber(language: Language, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(tell(language, 'cli.wholeNumber', { least, most }));
  };
}
