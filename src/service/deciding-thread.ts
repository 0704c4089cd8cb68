import type { Worker } from 'node:worker_threads';
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

/** What it answers, in the order of what was asked. Its first message is `ready` instead. */
export interface DecidedTogether {
  readonly number: number;
  readonly decided: readonly (DecidedAhead | null)[];
}

/** The thread that decides ahead, as seen from the one that writes. */
export interface DecidingThread {
  /** Whether it has opened what it reads; never when it is lost. */
  isReady(): boolean;
  /** Answers null when the thread does not decide it, or is lost meanwhile. */
  decide(asked: AskedAhead): Promise<DecidedAhead | null>;
  end(): Promise<void>;
}

/** Starts the thread, with its data. */
export type StartThread = () => Worker;

interface Waiting {
  readonly asked: AskedAhead;
  readonly resolve: (decided: DecidedAhead | null) => void;
}

/** Starts the thread. It keeps no program alive but while it is asked something. */
export function decidingThread(start: StartThread, onLost: (error: unknown) => void): DecidingThread {
  const thread = start();
  const given = new Map<number, readonly Waiting[]>();
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let number = 0;
  const answer = ({ number: answered, decided }: DecidedTogether): void => {
    for (const [at, { resolve }] of (given.get(answered) ?? []).entries()) resolve(decided[at] ?? null);
    given.delete(answered);
    if (given.size === 0) thread.unref();
  };
  const lose = (error: unknown): void => {
    if (state !== 'ended') onLost(error);
    state = 'ended';
    for (const lost of given.keys()) answer({ number: lost, decided: [] });
  };
  const ask = inPieces<Waiting>((piece) => {
    given.set((number += 1), piece);
    if (state === 'ended') answer({ number, decided: [] });
    else {
      thread.ref();
      thread.postMessage({ number, asked: piece.map(({ asked }) => asked) } satisfies AskedTogether);
    }
  });
  thread.unref();
  thread.on('message', (message: DecidedTogether | 'ready') => {
    if (message !== 'ready') answer(message);
    else if (state === 'starting') state = 'ready';
  });
  thread.on('error', lose);
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
      await exited;
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
