import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../kernel/failure.ts';

/** What SQLite says of the structure of a file: `ok` or the first thing that is wrong, and how many references lead nowhere. */
export interface Structure {
  readonly integrity: string;
  readonly dangling: number;
}

/** A look through a file that is under way. */
export interface Look {
  /** @throws {Failure} DATABASE_BROKEN when the file cannot be looked through */
  readonly found: Promise<Structure>;
  /** Ends it, wherever it is; `found` is never answered then. */
  end(): Promise<unknown>;
}

/** Looks through a whole database file beside the event loop: some 400 MB a second. */
export function lookThrough(path: string): Look {
  const module = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(workerCode, { eval: true, workerData: { module, path } });
  let isEnded = false;
  const found = new Promise<Structure>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new Failure('DATABASE_BROKEN', { integrity: 'no answer' }, error)));
    worker.once('exit', () => {
      if (!isEnded) reject(new Failure('DATABASE_BROKEN', { integrity: 'no answer' }));
    });
  });
  return {
    found,
    end: () => {
      isEnded = true;
      return worker.terminate();
    },
  };
}

/** Plain text, because a worker of its own file would need another name in `dist` than here. */
const workerCode = `
const { parentPort, workerData } = require('node:worker_threads');
const Sqlite = require(workerData.module);
const db = new Sqlite(workerData.path, { readonly: true, fileMustExist: true });
try {
  const integrity = String(db.pragma('integrity_check(1)', { simple: true }));
  const dangling = db.pragma('foreign_key_check').length;
  parentPort.postMessage({ integrity, dangling });
} catch (error) {
  parentPort.postMessage({ integrity: String(error), dangling: 0 });
} finally {
  db.close();
}`;
