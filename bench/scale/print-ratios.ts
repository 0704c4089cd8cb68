import type { Answered } from './ask-all.ts';

const aim = 1.5;

/** Prints what was measured as a Markdown table: microseconds, and what the large database costs of the small one. */
export function printRatios(answered: readonly Answered[]): void {
  console.log(
    '\n| what | rows | small p50 | large p50 | small p99 | large p99 | p50 ratio | p99 ratio | |\n|---|--:|--:|--:|--:|--:|--:|--:|---|',
  );
  for (const { name, rows, small, large } of answered) {
    const ratio = large.p99 / small.p99;
    const micros = [small.p50, large.p50, small.p99, large.p99].map((each) => each.toFixed(0)).join(' | ');
    console.log(
      `| ${name} | ${rows} | ${micros} | ${(large.p50 / small.p50).toFixed(2)} | ${ratio.toFixed(2)} | ${ratio <= aim ? '' : 'not reached'} |`,
    );
  }
  const reached = answered.filter(({ small, large }) => large.p99 <= aim * small.p99).length;
  console.log(`\np99 of the large within ${aim} × of the small: ${reached} of ${answered.length}`);
}
