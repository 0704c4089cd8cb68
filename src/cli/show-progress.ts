import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './output.ts';

/** A running account of something long. */
export interface ShownProgress {
  update(done: number, total: number): void;
  /** Ends it; the last state stays to be read. */
  stop(): void;
}

/** Shows progress: a moving bar where somebody looks, else one plain line for every quarter. */
export function showProgress(output: Output, title: string): ShownProgress {
  return output.isTerminal ? bar(output, title) : lines(output, title);
}

function bar(output: Output, title: string): ShownProgress {
  const format = `${title} {bar} {percentage}% {value}/{total}`;
  const shown = new SingleBar({ format, stream: output.stream, hideCursor: true, clearOnComplete: false }, Presets.shades_classic);
  shown.start(0, 0);
  return {
    update(done, total) {
      shown.setTotal(total);
      shown.update(done);
    },
    stop: () => shown.stop(),
  };
}

function lines(output: Output, title: string): ShownProgress {
  let told = 0;
  return {
    update(done, total) {
      const quarter = total === 0 ? 0 : Math.floor((4 * done) / total);
      if (quarter <= told) return;
      told = quarter;
      output.line(`${title} ${25 * quarter}% ${done}/${total}`);
    },
    stop: () => undefined,
  };
}
