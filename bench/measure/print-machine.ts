import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/** Prints what the numbers depend on: processor, load, Node, and how often the disk of `folder` makes 4 KiB durable. */
export function printMachine(folder: string): void {
  const file = openSync(join(folder, 'fsync'), 'w');
  const page = Buffer.alloc(4096);
  const until = performance.now() + 1000;
  let times = 0;
  for (; performance.now() < until; times += 1) {
    writeSync(file, page);
    fsyncSync(file);
  }
  closeSync(file);
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(
    `${new Date().toISOString()} · ${availableParallelism()} × ${cpus()[0]?.model ?? ''} · load ${load} · Node ${process.version} · ${times} fsync/s`,
  );
}
