import type { Failure } from '../kernel/failure.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import type { Siyi } from '../service/siyi.ts';
import type { CliContext, Listening, Place } from './cli-context.ts';

/** How siyi is served. */
export interface Serving extends Place {
  readonly language: Language;
  /** Resolves when the database can no longer be trusted; never otherwise. */
  readonly broken: Promise<Failure>;
  /** Told of the server once it has a log. */
  readonly onLog?: (server: Listening) => void;
  /** Says more once it listens. */
  readonly onListening?: (url: string) => void | Promise<void>;
}

/**
 * Serves until the process is asked to stop or the database breaks, then finishes what is under way and closes siyi. Each entry is
 * logged by its matter, revision and type, nothing else of it.
 *
 * @returns 0 when it was asked to stop, 1 when the database broke
 */
export async function serveSiyi(context: CliContext, siyi: Siyi, serving: Serving): Promise<number> {
  const asked = context.askedToStop();
  const listening = await context.listen(siyi, serving).catch(async (error: unknown) => {
    await siyi.close();
    throw error;
  });
  const unsubscribe = siyi.subscribe(({ instance, revision, type }) => listening.log('info', 'entry', { instance, revision, type }));
  serving.onLog?.(listening);
  announce(context, listening, serving.language);
  await serving.onListening?.(listening.url);
  const failure = await Promise.race([asked.then(() => null), serving.broken]);
  if (failure !== null) listening.log('error', failure.code, failure.facts);
  unsubscribe();
  await listening.close();
  await siyi.close();
  return failure === null ? 0 : 1;
}

function announce({ output }: CliContext, { url }: Listening, language: Language): void {
  output.line(tell(language, 'cli.listening', { url }));
  output.line(tell(language, 'cli.readable', { url: `${url}/api/docs` }));
  output.line(tell(language, 'cli.healthy', { url: `${url}/healthz` }));
}
