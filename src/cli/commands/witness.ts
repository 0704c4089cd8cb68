import { readFile } from 'node:fs/promises';
import { parsePolicy } from '../../audit/policy.ts';
import { parseVkey, type VerifierKey } from '../../audit/vkey.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import { breaking } from '../breaking.ts';
import type { CliContext } from '../cli-context.ts';

/** `siyi witness` as asked. */
export interface WitnessAsked {
  readonly language: Language;
  readonly folder: string;
  readonly name?: string;
  readonly policy?: string;
  readonly log: readonly string[];
  readonly anyYear: readonly string[];
  readonly key?: boolean;
  readonly host: string;
  readonly port: number;
}

/**
 * Witnesses ledgers until asked to stop, or with `--key` only tells the key. Ends with 1 when the memory of the witness can no longer be trusted.
 *
 * @throws {Failure} INPUT_INVALID when no ledger is named, VKEY_INVALID, POLICY_INVALID, WITNESS_KEY_INVALID, WITNESS_STATE_LOST and what a
 *   broken file gives
 */
export async function witness(context: CliContext, asked: WitnessAsked): Promise<number> {
  const { language, folder, name = null, host, port } = asked;
  const ledgers = [...asked.log.map(parseVkey), ...(asked.policy === undefined ? [] : await ledgersOf(asked.policy))];
  const anyYear = asked.anyYear.map(parseVkey);
  const isKeyOnly = asked.key === true;
  if (!isKeyOnly && ledgers.length + anyYear.length === 0)
    throw new Failure('INPUT_INVALID', { at: tell(language, 'cli.witnessNoLedger') });
  const { broken, onBroken } = breaking();
  const opened = await context.openWitness({ folder, name, ledgers, anyYear, onBroken });
  try {
    if (opened.isKeyOpen) context.errors.line(tell(language, 'cli.witnessKeyOpen'));
    if (isKeyOnly) {
      context.output.line(opened.vkey);
      return 0;
    }
    const asksToStop = context.askedToStop();
    const { url, close } = await opened.listen({ host, port, quiet: false });
    context.output.line(tell(language, 'cli.witnessListening', { url }));
    context.output.line(tell(language, 'cli.witnessVkey', { vkey: opened.vkey }));
    const failure = await Promise.race([asksToStop.then(() => null), broken]);
    await close();
    return failure === null ? 0 : 1;
  } finally {
    opened.close();
  }
}

async function ledgersOf(path: string): Promise<readonly VerifierKey[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Failure('INPUT_INVALID', { at: path, needed: 'cli.noFile' }, cause);
  });
  const text = decodeUtf8(bytes);
  if (text === null) throw new Failure('POLICY_INVALID', { line: 1, part: 'characters' });
  return parsePolicy(text).logs.map(({ vkey }) => vkey);
}
