import { readFile, stat } from 'node:fs/promises';
import type { ProofView } from '../../contract/proof-view.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Json } from '../../kernel/json.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { checkFlow as check } from '../../service/check-flow.ts';
import type { CliContext } from '../cli-context.ts';
import { inLanguage } from '../in-language.ts';
import type { Output } from '../output.ts';

/** The largest file that is read, in bytes. */
const most = 4 * 1024 * 1024;

/**
 * Reads a flow from a JSON file and proves it on all its paths: each claim with a mark; for those that are broken, what breaks them and the
 * shortest way there, step by step. Needs no database.
 *
 * @returns 0 when it holds, 1 when it does not
 * @throws {Failure} INPUT_INVALID for what is no JSON file of at most 4 MiB
 */
export async function checkFlow(context: CliContext, { language }: { readonly language: Language }, path: string): Promise<number> {
  const proof = check(await readJsonFile(path));
  for (const claim of proof.claims) tellClaim(context.output, claim, language);
  const { holds, claims, states, transitions } = proof;
  const broken = claims.filter((claim) => !claim.holds).length;
  const facts = { states, transitions, count: broken, of: claims.length };
  context.output.line();
  context.output.line(context.output.paint(holds ? 'good' : 'bad', tell(language, holds ? 'cli.proofHolds' : 'cli.proofBroken', facts)));
  return holds ? 0 : 1;
}

function tellClaim(output: Output, { holds, text, findings }: ProofView['claims'][number], language: Language): void {
  output.line(`${output.paint(holds ? 'good' : 'bad', holds ? '✓' : '✗')} ${output.paint('strong', inLanguage(text, language))}`);
  for (const { at, text: what, path } of findings) {
    output.line(`  - ${inLanguage(what, language)}`);
    if (at !== '') output.line(output.paint('faint', `    ${tell(language, 'cli.proofAt', { at })}`));
    if (path.length > 0) output.line(`    ${tell(language, 'cli.proofPath')}`);
    path.forEach((step, n) => {
      output.line(`      ${tell(language, 'cli.proofStep', { number: n + 1, text: inLanguage(step.text, language) })}`);
    });
  }
}

async function readJsonFile(path: string): Promise<Json> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null || size > most) throw unreadable(path, size === null ? 'cli.noFile' : `${size} B`);
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (cause) {
    throw unreadable(path, cause instanceof Error ? cause.message.slice(0, 120) : null);
  }
}

function unreadable(path: string, got: string | null): Failure {
  return new Failure('INPUT_INVALID', { at: path, needed: 'cli.flowFile', ...(got === null ? {} : { got }) });
}
