import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Failure } from '../../kernel/failure.ts';
import { failureOfCode } from './failure-of-code.ts';

/** What SQLite says of the structure of a file: `ok` or the first thing that is wrong, and how many references lead nowhere. */
export interface Structure {
  readonly integrity: string;
  readonly dangling: number;
}

/** A look through a file that is under way. */
export interface Look {
  /** @throws {Failure} DATABASE_BROKEN when the file is damaged beyond looking, else why it could not be looked through */
  readonly found: Promise<Structure>;
  /** Ends it at once, wherever it is; `found` is not answered any more then. */
  end(): void;
}

/** Looks through a whole database file, some 400 MB a second, in a process of its own: nothing else could be ended in the middle of it. */
export function lookThrough(path: string): Look {
  const module = createRequire(import.meta.url).resolve('better-sqlite3');
  const child = spawn(process.execPath, ['-e', lookCode, module, path], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  let isEnded = false;
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const found = new Promise<Structure>((resolve, reject) => {
    child.once('error', (error) => reject(new Failure('UNEXPECTED', { looking: 'not started' }, error)));
    child.once('close', (code) => {
      if (isEnded) return;
      try {
        resolve(structureIn(said));
      } catch (error) {
        reject(error instanceof Failure ? error : new Failure('UNEXPECTED', { looking: 'no answer', exit: code ?? 'killed' }, error));
      }
    });
  });
  return {
    found,
    end() {
      isEnded = true;
      child.kill('SIGKILL');
    },
  };
}

/** @throws {Failure} what SQLite failed with; SyntaxError for no answer */
function structureIn(said: string): Structure {
  const { sqlite, ...structure } = JSON.parse(said) as Structure & { readonly sqlite?: string };
  if (sqlite !== undefined) throw failureOfCode(sqlite);
  return structure;
}

/** Plain text, because a program of its own file would need another name in `dist` than here. */
const lookCode = `
const [module, path] = process.argv.slice(1);
const say = (said) => process.stdout.write(JSON.stringify(said));
try {
  const Sqlite = require(module);
  const db = new Sqlite(path, { readonly: true, fileMustExist: true });
  say({ integrity: String(db.pragma('integrity_check(1)', { simple: true })), dangling: db.pragma('foreign_key_check').length });
  db.close();
} catch (error) {
  say({ sqlite: String(error.code ?? error.message) });
}`;
