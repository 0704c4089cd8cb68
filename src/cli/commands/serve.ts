import { breaking } from '../breaking.ts';
import type { CliContext } from '../cli-context.ts';
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

/** Serves a database over HTTP until asked to stop. Failed rounds of background work are told on the errors' stream and tried again. */
export async function serve(context: CliContext, asked: ServeAsked): Promise<number> {
  const { database, calendar = context.env['SIYI_CALENDAR'], language, host, port } = asked;
  const publicUrl = context.env['SIYI_URL'];
  const { broken, onBroken } = breaking();
  const onError = (error: unknown) => context.errors.line(tellError(error, language));
  const siyi = await openDatabase(context, { database, onBroken, onError, ...(calendar === undefined ? {} : { calendar }) });
  const place = { host, port, quiet: false, ...(publicUrl === undefined ? {} : { publicUrl }) };
  return serveSiyi(context, siyi, { ...place, language, broken });
}
