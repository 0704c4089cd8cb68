import { Failure } from '../../kernel/failure.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { tellFailure } from '../../kernel/messages/tell-failure.ts';
import { addSm2Key } from '../../service/add-sm2-key.ts';
import type { ServiceContext } from '../../service/context.ts';
import { readLedgerKeys } from '../../service/read-ledger-keys.ts';
import { restartLedgers, type EndedLedger } from '../../service/restart-ledgers.ts';
import { retireKey } from '../../service/retire-key.ts';
import { rotateKey } from '../../service/rotate-key.ts';
import { showLedgerKeys, type LedgerKeyView } from '../../service/show-ledger-keys.ts';
import type { CliContext } from '../cli-context.ts';
import { layOutTable } from '../lay-out-table.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';

/** `siyi ledger` as asked. */
export interface LedgerAsked extends Settled {
  /** The beginning of a key's fingerprint, for `retire-key`. */
  readonly key?: string;
  /** Why, for `restart`. */
  readonly reason?: string;
}

type Act = (context: ServiceContext, asked: LedgerAsked) => Promise<readonly string[]>;

const acts: Readonly<Record<string, Act>> = {
  keys: async (context, { language }) => tellKeys(language, await readLedgerKeys(context)),
  'rotate-key': async (context, { language }) => [tell(language, 'cli.ledger.rotated', facts(await rotateKey(context)))],
  'retire-key': async (context, { language, key }) => [tell(language, 'cli.ledger.keyRetired', facts(await retireKey(context, key)))],
  'add-sm2': async (context, { language }) => [tell(language, 'cli.ledger.sm2Added', facts(await addSm2Key(context)))],
  restart: async (context, { language, reason = '' }) => tellRestart(language, context, await restartLedgers(context, reason)),
};

/** What `siyi ledger` can be asked for. */
export const ledgerActions: readonly string[] = Object.keys(acts);

/**
 * Lists or changes the keys that sign the ledgers, beside a process that serves; or begins those anew that are not what was signed, while none does.
 *
 * @throws {Failure} INPUT_INVALID, and those of `rotateKey`, `retireKey`, `addSm2Key` and `restartLedgers`
 */
export async function ledger(context: CliContext, asked: LedgerAsked, action: string): Promise<number> {
  const act = acts[action];
  if (act === undefined) throw new Failure('INPUT_INVALID', { at: 'ledger', got: action, needed: [...ledgerActions] });
  const siyi = await openExisting(context, { database: asked.database });
  try {
    for (const line of await act(siyi.context, asked)) context.output.line(line);
    return 0;
  } finally {
    await siyi.close();
  }
}

function facts({ fingerprint }: LedgerKeyView): JsonObject {
  return { fingerprint };
}

function tellKeys(language: Language, { keys, ledgers }: Awaited<ReturnType<typeof readLedgerKeys>>): readonly string[] {
  if (keys.length === 0) return [tell(language, 'cli.ledger.none')];
  const rows = keys.map(({ type, fingerprint, retiredAt }) => [
    `  ${fingerprint}`,
    type === 'sm2' ? 'SM2' : 'Ed25519',
    retiredAt === null ? tell(language, 'cli.ledger.signs') : tell(language, 'cli.ledger.retired', { at: retiredAt }),
  ]);
  const named = ledgers.flatMap(({ origin, isBegun, vkeys }) => [
    tell(language, isBegun ? 'cli.ledger.begun' : 'cli.ledger.next', { origin }),
    ...vkeys.map((vkey) => `  ${vkey}`),
  ]);
  return [tell(language, 'cli.ledger.paper'), ...layOutTable(rows), ...named];
}

function tellRestart(
  language: Language,
  { ledger: { keys } }: ServiceContext,
  { ended, made }: Awaited<ReturnType<typeof restartLedgers>>,
): readonly string[] {
  const keysMade = showLedgerKeys(made?.keys ?? []).map(({ fingerprint }) =>
    tell(language, 'cli.ledger.made', { path: keys.path ?? '', fingerprint }),
  );
  if (ended.length === 0) return [...keysMade, tell(language, 'cli.ledger.nothingWrong')];
  return [
    ...keysMade,
    ...ended.flatMap((each) => tellEnded(language, each)),
    tell(language, 'cli.ledger.restarted', { count: ended.length }),
  ];
}

function tellEnded(language: Language, { origin, failure, lost, carried, left, next }: EndedLedger): readonly string[] {
  return [
    tell(language, 'cli.ledger.ended', { origin, said: `${failure.code} ${tellFailure(failure, language)}` }),
    ...(lost > 0 ? [`  ${tell(language, 'cli.ledger.lost', { lost })}`] : []),
    ...(next === null ? [] : [`  ${tell(language, 'cli.ledger.carried', { next, carried })}`]),
    ...(left > 0 ? [`  ${tell(language, 'cli.ledger.left', { left })}`] : []),
  ];
}
