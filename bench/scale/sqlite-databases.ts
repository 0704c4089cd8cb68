import { rmSync, statSync } from 'node:fs';
import type { Database, Databases } from './databases.ts';
import { processMeter } from './process-meter.ts';
import { sqliteSink } from './sqlite-sink.ts';

/** Two files. They stay where they are. */
export function sqliteDatabases(small: string, large: string): Databases {
  return { small: fileOf(small), large: fileOf(large), meter: processMeter, close: () => Promise.resolve() };
}

function fileOf(path: string): Database {
  return {
    name: path,
    options: { database: path },
    isThere: async () => statSync(path, { throwIfNoEntry: false }) !== undefined,
    async clear() {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    },
    fill: async () => sqliteSink(path),
    bytes: async () => statSync(path).size,
  };
}
