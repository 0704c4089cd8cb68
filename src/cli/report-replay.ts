import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import type { Siyi } from '../service/siyi.ts';
import type { Output } from './output.ts';
import { showProgress } from './show-progress.ts';

/**
 * Replays everything and says what it found: each difference by its instance and revision, then the counts.
 *
 * @returns whether all of it agrees: every link and commitment, every step, every snapshot, and no entry without its instance
 */
export async function reportReplay(output: Output, siyi: Siyi, language: Language): Promise<boolean> {
  const shown = showProgress(output, tell(language, 'cli.replaying'));
  const differences: string[] = [];
  let last = { instances: 0, entries: 0, total: 0, extra: 0 };
  try {
    for await (const progress of siyi.replay()) {
      last = progress;
      shown.update(progress.entries, progress.total);
      for (const { instance, revision, what, detail } of progress.differences) {
        differences.push(tell(language, 'cli.difference', { instance, revision, what: tell(language, wordFor(what)), detail }));
      }
    }
  } finally {
    shown.stop();
  }
  const { instances, entries, total, extra } = last;
  if (entries < total) differences.push(tell(language, 'cli.stray', { count: total - entries }));
  if (extra > 0) differences.push(tell(language, 'cli.extra', { count: extra }));
  for (const line of differences) output.line(output.paint('bad', line));
  const agrees = differences.length === 0;
  const counts = { entries, instances, count: differences.length };
  output.line(output.paint(agrees ? 'good' : 'bad', tell(language, agrees ? 'cli.replayAgrees' : 'cli.replayDiffers', counts)));
  return agrees;
}

const places = new Set(['leaf', 'erasure', 'late', 'cover', 'snapshot', 'revision', 'deadlines', 'state', 'trail', 'unreadable']);

function wordFor(what: string): string {
  return places.has(what) ? `cli.differs.${what}` : `failure.${what}`;
}
