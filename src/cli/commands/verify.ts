import { tellReport } from '../../audit/verify/tell-report.ts';
import type { Conclusion, Report } from '../../audit/verify/report.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { CliContext } from '../cli-context.ts';
import type { Output } from '../output.ts';
import { tellError } from '../tell-error.ts';
import { showProgress } from '../show-progress.ts';
import { verifyPaths } from '../verify/verify-paths.ts';

/** `siyi verify PATH [PATH]` as asked. */
export interface VerifyCommand {
  readonly language: Language;
  readonly policy?: readonly string[];
  readonly key?: readonly string[];
  readonly tiles?: string;
  readonly json?: boolean;
}

/**
 * Verifies a receipt, an archive, a folder of tiles, or two checkpoints against each other, without a database and without a network.
 *
 * @returns 0 for what is confirmed, 1 for what is contradicted, 2 where nothing can be said: something is missing, no key from outside was given, or what was
 *   given is not there or is no evidence, no key or no policy, which is told as an error
 */
export async function verify(context: CliContext, asked: VerifyCommand, paths: readonly string[]): Promise<number> {
  const { language, policy = [], key = [], tiles, json = false } = asked;
  // What a program reads must be the report and nothing else.
  const shown = showProgress(json ? context.errors : context.output, tell(language, 'cli.verifying'));
  let report: Report;
  try {
    report = await verifyPaths(
      { paths, policies: policy, keys: key, tiles },
      { replay: context.replay, progress: (done, total) => shown.update(done, total) },
    );
  } catch (error) {
    // Nothing was contradicted: what was asked could not be looked at.
    if (!(error instanceof Failure)) throw error;
    shown.stop();
    context.errors.line(tellError(error, language));
    return cannotSay;
  } finally {
    shown.stop();
  }
  if (json) context.output.line(JSON.stringify(report));
  else showReport(context.output, report, language);
  return exitCodes[report.conclusion];
}

const cannotSay = 2;
const exitCodes: Readonly<Record<Conclusion, number>> = {
  confirmed: 0,
  confirmedUnwitnessed: 0,
  contradicted: 1,
  incomplete: cannotSay,
  unpinned: cannotSay,
};

function showReport(output: Output, report: Report, language: Language): void {
  const { answer, meaning, details, findings } = tellReport(report, language);
  const tone = exitCodes[report.conclusion] === 0 ? 'good' : report.conclusion === 'contradicted' ? 'bad' : 'strong';
  output.line(output.paint(tone, answer));
  for (const line of meaning) output.line(line);
  output.line();
  for (const line of details) output.line(`  ${line}`);
  for (const line of findings) output.line(`  - ${line}`);
}
