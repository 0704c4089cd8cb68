import type { AskedAhead, DecidedAhead } from './decided-ahead.ts';
import { decidingThread, type DecidingThread, type StartThread } from './deciding-thread.ts';

/**
 * Decides events before the units of work that write them, so that two processors share what an event costs. A unit takes such a decision only
 * when all that it stands on is still there, and else decides itself: so whether somebody decides ahead changes nothing that is kept.
 */
export interface Decider {
  /**
   * Acts once it has been decided, with null where nobody decided ahead: while few are waiting, or too many, for what `decideAhead` leaves
   * alone, and when the thread is lost. Those who ask here for one matter act in the order in which they asked.
   */
  ahead<T>(asked: AskedAhead, act: (decided: DecidedAhead | null) => Promise<T>): Promise<T>;
  /** Ends the thread, and starts none any more. */
  end(): Promise<void>;
}

/** Nobody decides ahead. */
export const noDecider: Decider = { ahead: (_asked, act) => act(null), end: () => Promise.resolve() };

/**
 * A decider with one thread, which is started when it is first worth its while.
 *
 * @param onLost told once with what the thread ended with; everything is decided where it is written from then on
 */
export function deciderOf(start: StartThread, onLost: (error: unknown) => void): Decider {
  const waiting = new Map<string, Promise<unknown>>();
  let thread: DecidingThread | null = null;
  let underWay = 0;
  const decide = async (asked: AskedAhead): Promise<DecidedAhead | null> => {
    const before = waiting.get(asked.instance);
    if (before !== undefined) {
      await before;
      return null;
    }
    thread ??= started(start, onLost);
    if (!thread.isReady() || waiting.size >= most) return null;
    const decided = thread.decide(asked);
    waiting.set(asked.instance, decided);
    try {
      return await decided;
    } finally {
      waiting.delete(asked.instance);
    }
  };
  return {
    async ahead(asked, act) {
      underWay += 1;
      try {
        return await act(underWay > few || waiting.has(asked.instance) ? await decide(asked) : null);
      } finally {
        underWay -= 1;
      }
    },
    async end() {
      const ending = thread;
      thread = noThread;
      await ending?.end();
    },
  };
}

function started(start: StartThread, onLost: (error: unknown) => void): DecidingThread {
  try {
    return decidingThread(start, onLost);
  } catch (error) {
    onLost(error);
    return noThread;
  }
}

const noThread: DecidingThread = { isReady: () => false, decide: () => Promise.resolve(null), end: () => Promise.resolve() };

/** So many at once are decided sooner where they are written: a thread has to be woken, and its answer fetched. */
const few = 4;

/** So many wait for the thread; who comes then waits where it is written, and is told there when that is too many as well. */
const most = 256;
