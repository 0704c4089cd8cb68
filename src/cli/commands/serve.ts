import { tell } from '../../kernel/messages/tell.ts';
import type { LedgerKeyView } from '../../service/show-ledger-keys.ts';
import { breaking } from '../breaking.ts';
import type { CliContext, Listening } from '../cli-context.ts';
import { openDatabase } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { serveSiyi } from '../serve-siyi.ts';
import { tellError } from '../tell-error.ts';

/** `siyi serve` as asked. */
export interface ServeAsked extends Settled {
  readonly host: string;
  readonly port: number;
  readonly calendar?: string;
}

/**
 * Serves a database over HTTP until asked to stop. Failed rounds of background work are tried again; they are logged, before there is a log
 * told on the errors' stream.
 */
export async function serve(context: CliContext, asked: ServeAsked): Promise<number> {
  const { database, calendar = context.env['SIYI_CALENDAR'], language, host, port } = asked;
  const publicUrl = context.env['SIYI_URL'];
  const { broken, onBroken } = breaking();
  let server: Listening | null = null;
  const onError = (error: unknown) => {
    if (server === null) context.errors.line(tellError(error, language));
    else server.logFailure('background', error);
  };
  const onKeysMade = (path: string | null, keys: readonly LedgerKeyView[]) => {
    for (const { fingerprint } of keys) context.output.line(tell(language, 'cli.ledger.made', { path: path ?? '', fingerprint }));
  };
  const ways = { onBroken, onError, onKeysMade, ledgersAtRest: false };
  const siyi = await openDatabase(context, { database, ...ways, ...(calendar === undefined ? {} : { calendar }) });
  const place = { host, port, quiet: false, ...(publicUrl === undefined ? {} : { publicUrl }) };
  return serveSiyi(context, siyi, { ...place, language, broken, onLog: (made) => (server = made) });
}
