import { openSync, writeSync } from 'node:fs';
import type { Contestant } from '../contestant.ts';
import { runClients } from './run-clients.ts';
import type { PourTask } from './task.ts';

/** Plays with 32 clients until it is killed. Each acknowledged event is written to the notes before its client goes on; a kill leaves what was written. */
export async function pour(contestant: Contestant, { notes }: PourTask): Promise<void> {
  const file = openSync(notes, 'a');
  process.send?.('pouring');
  await runClients(contestant, 32, 3600, (matter, at) => writeSync(file, `${at} ${matter}\n`));
}
