import { percentile } from '../measure/percentile.ts';
import type { Meter } from './meter.ts';
import { questions, type Asked, type Question } from './questions.ts';

/**
 * What one question came to: microseconds by the meter in the small and in the large database, and of how many rows. Not by the clock: on a
 * shared machine the slowest of a hundred calls would tell how long others had the processor.
 */
export interface Answered {
  readonly name: string;
  readonly rows: number;
  readonly small: { readonly p50: number; readonly p99: number };
  readonly large: { readonly p50: number; readonly p99: number };
}

/** How it is asked: by which meter, how often in a round, and which part of the questions' names is wanted. */
export interface Asking {
  readonly meter: Meter;
  readonly times: number;
  readonly wanted: string;
}

const most = 20;

/**
 * Asks every question of both databases in turn: of a page as long as the small one can fill, at most twenty rows, and in the large one of another
 * village each time. The first round warms up; of the others the median of each percentile counts.
 */
export async function askAll(small: Asked, large: readonly Asked[], { meter, times, wanted }: Asking): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const [name, question] of Object.entries(questions)) {
    if (!name.includes(wanted)) continue;
    const rows = await question(small, most);
    const limit = Math.max(1, rows);
    const measured: Record<'small' | 'large', { p50: number; p99: number }[]> = { small: [], large: [] };
    for (let round = 0; round <= 5; round += 1) {
      const ofSmall = await timesOf(question, [small], limit, { meter, times });
      const ofLarge = await timesOf(question, large, limit, { meter, times });
      if (round === 0) continue;
      measured.small.push({ p50: percentile(ofSmall, 0.5), p99: percentile(ofSmall, 0.99) });
      measured.large.push({ p50: percentile(ofLarge, 0.5), p99: percentile(ofLarge, 0.99) });
    }
    answered.push({ name, rows, small: medianOf(measured.small), large: medianOf(measured.large) });
    process.stderr.write(`\r${name}                              `);
  }
  process.stderr.write('\n');
  return answered;
}

async function timesOf(
  question: Question,
  asked: readonly Asked[],
  limit: number,
  { meter, times }: Pick<Asking, 'meter' | 'times'>,
): Promise<readonly number[]> {
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const one = asked[at % asked.length] as Asked;
    all.push(await meter.time(() => question(one, limit)));
  }
  return all;
}

function medianOf(rounds: readonly { readonly p50: number; readonly p99: number }[]): Answered['small'] {
  const median = (of: 'p50' | 'p99') =>
    percentile(
      rounds.map((round) => round[of]),
      0.5,
    );
  return { p50: median('p50'), p99: median('p99') };
}
