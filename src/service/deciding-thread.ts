import type { Worker } from 'node:worker_threads';
import { version } from '../contract/version.ts';
import type { AskedAhead, DecidedAhead } from './decided-ahead.ts';

/** What the thread is told at its start: the file of the database, and the text of a newer notice of days off, if there is one. */
export interface DeciderData {
  readonly database: string;
  readonly calendar: string | null;
}

/** What the thread is sent. */
export interface AskedTogether {
  readonly number: number;
  readonly asked: readonly AskedAhead[];
}

/** What it answers, in the order of what was asked. */
export interface DecidedTogether {
  readonly number: number;
  readonly decided: readonly (DecidedAhead | null)[];
}

/** The first that it says: that it has opened what it reads, and of which version it is. A program may have been replaced while it ran. */
export interface Ready {
  readonly ready: string;
}

/** The thread that decides ahead, as seen from the one that writes. */
export interface DecidingThread {
  /** Whether it has opened what it reads; never when it is lost. */
  isReady(): boolean;
  /** Answers null when the thread does not decide it, or is lost meanwhile. */
  decide(asked: AskedAhead): Promise<DecidedAhead | null>;
  /** Lets it finish what it was asked, for some seconds; then it is ended all the same. */
  end(): Promise<void>;
}

/** Starts the thread, with its data. */
export type StartThread = () => Worker;

interface Waiting {
  readonly asked: AskedAhead;
  readonly resolve: (decided: DecidedAhead | null) => void;
}

/** What was given to the thread in one message, until it is answered. */
interface Piece {
  readonly waiting: readonly Waiting[];
  readonly timer: NodeJS.Timeout;
}

/**
 * Starts the thread. It keeps no program alive but while it is asked something. One that fails, is of another version, or does not answer
 * within `patienceMs` is lost: it is ended, and decides nothing any longer.
 *
 * @param onLost told once with what it was lost by
 * @throws what starting it throws
 */
export function decidingThread(start: StartThread, onLost: (error: unknown) => void, patienceMs = 10_000): DecidingThread {
  const thread = start();
  const given = new Map<number, Piece>();
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let number = 0;
  const answer = ({ number: answered, decided }: DecidedTogether): void => {
    const piece = given.get(answered);
    given.delete(answered);
    clearTimeout(piece?.timer);
    for (const [at, { resolve }] of (piece?.waiting ?? []).entries()) resolve(decided[at] ?? null);
    if (given.size === 0) thread.unref();
  };
  const lose = (error: unknown): void => {
    if (state !== 'ended') onLost(error);
    state = 'ended';
    for (const lost of given.keys()) answer({ number: lost, decided: [] });
    void thread.terminate();
  };
  const ask = inPieces<Waiting>((waiting) => {
    const asked = (number += 1);
    // What has come meanwhile is looked at first: this process may have been held up itself.
    const late = () => setImmediate(() => given.has(asked) && lose(new Error('the thread that decides ahead does not answer')));
    given.set(asked, { waiting, timer: setTimeout(late, patienceMs) });
    try {
      if (state === 'ended') answer({ number: asked, decided: [] });
      else {
        thread.ref();
        thread.postMessage({ number: asked, asked: waiting.map((each) => each.asked) } satisfies AskedTogether);
      }
    } catch (error) {
      lose(error);
    }
  });
  thread.unref();
  thread.on('message', (message: DecidedTogether | Ready) => {
    if (!('ready' in message)) answer(message);
    else if (message.ready !== version) lose(new Error(`the thread that decides ahead is of version ${message.ready}`));
    else if (state === 'starting') state = 'ready';
  });
  for (const event of ['error', 'messageerror'] as const) thread.on(event, lose);
  const exited = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      lose(new Error('the thread that decides ahead ended'));
      resolve();
    });
  });
  return {
    isReady: () => state === 'ready',
    decide: (asked) => new Promise((resolve) => ask({ asked, resolve })),
    async end() {
      if (state === 'ended') return;
      state = 'ended';
      thread.ref();
      thread.postMessage('end');
      const timer = setTimeout(lose, patienceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** Gives on what comes in one turn of the event loop, in pieces, after everybody who was answered in it has asked for what comes next. */
function inPieces<T>(give: (piece: readonly T[]) => void): (each: T) => void {
  const gathered: T[] = [];
  return (each) => {
    if (gathered.length === 0)
      process.nextTick(() => {
        while (gathered.length > 0) give(gathered.splice(0, together));
      });
    gathered.push(each);
  };
}

/** So many are decided before the first of them is answered: few enough that one thread writes while the other decides. */
const together = 8;
