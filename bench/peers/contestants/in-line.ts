/** Runs work handed in by many callers in the order of the calls, so many pieces at once; resolves a piece when its batch is done. */
export type InLine = (work: () => void) => Promise<void>;

interface Waiting {
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** @param most pieces in one batch @param run makes one batch durable; it may take its time, and the next waits for it */
export function inLine(most: number, run: (batch: readonly (() => void)[]) => void | Promise<void>): InLine {
  let waiting: Waiting[] = [];
  let busy = false;
  const drain = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await run(batch.map(({ work }) => work));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      // Those who were answered ask again before the next batch is cut.
      await new Promise(setImmediate);
    }
    busy = false;
  };
  return (work) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(() => void drain());
    });
}
