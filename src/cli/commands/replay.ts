import type { CliContext } from '../cli-context.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';
import { reportReplay } from '../report-replay.ts';

/** Replays every instance of a database against its journal and reports what differs; 1 when anything does. */
export async function replay(context: CliContext, { database, language }: Settled): Promise<number> {
  const siyi = await openExisting(context, { database, sweepMs: never });
  try {
    return (await reportReplay(context.output, siyi, language)) ? 0 : 1;
  } finally {
    await siyi.close();
  }
}

/** What is looked at is left as it is: nothing falls due while it is. */
const never = 2 ** 31 - 1;
