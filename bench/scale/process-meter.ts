import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Meter } from './meter.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how: { readonly type: 'minor' }) => void;

/** For a database within this process: the processor's time of all of its threads. Before each call young garbage is collected, so that none pays for those before it. */
export const processMeter: Meter = {
  measures:
    'Microseconds of the processor, of this process, in which SQLite works. Waiting for the disk is not in them, nor collecting the garbage of the calls before.',
  async time(call) {
    collect({ type: 'minor' });
    const began = process.cpuUsage();
    await call();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  },
};
