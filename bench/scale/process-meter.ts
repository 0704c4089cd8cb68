import type { Meter } from './meter.ts';

/** For a database within this process: the processor's time of all of its threads. */
export const processMeter: Meter = {
  measures: 'Microseconds of the processor, of this process, in which SQLite works. Waiting for the disk is not in them.',
  async time(call) {
    const began = process.cpuUsage();
    await call();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  },
};
