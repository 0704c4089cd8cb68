import { percentile } from '../../measure/percentile.ts';
import type { Candidate } from '../candidate.ts';
import type { Measured } from '../play/found.ts';
import type { Result } from '../result.ts';
import { said } from './said.ts';

const kinds = { limit: 'limits', siyi: 'siyi', hand: 'durable by hand', engine: 'durable engines' } as const;

/** Prints what each candidate came to, medians of its rounds, as Markdown: the numbers, then durability, then what failed. */
export function printResults(results: ReadonlyMap<Candidate, Result>): void {
  printNumbers(results);
  printDurability(results);
  printHistories(results);
  for (const [{ name }, { failures }] of results) for (const failure of failures) console.log(`\nfailed: ${name}, ${failure}`);
}

function printNumbers(results: ReadonlyMap<Candidate, Result>): void {
  console.log(
    '\n| candidate | 1 client /s | p50 / p99 ms | 32 clients /s | p50 / p99 ms | CPU ms, 1 / 32 | bytes per matter | peak RSS MiB |\n|---|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const [kind, title] of Object.entries(kinds)) {
    const rows = [...results].filter(([candidate]) => candidate.kind === kind);
    if (rows.length > 0) console.log(`| **${title}** | | | | | | | |`);
    for (const [{ label }, { rounds }] of rows) {
      if (rounds.length === 0) {
        console.log(`| ${label} | not available | | | | | | |`);
        continue;
      }
      const median = (of: (round: Measured) => number) => said(percentile(rounds.map(of), 0.5));
      const alone = `${median(({ alone }) => alone.perSecond)} | ${median(({ alone }) => alone.p50)} / ${median(({ alone }) => alone.p99)}`;
      const together = `${median(({ together }) => together.perSecond)} | ${median(({ together }) => together.p50)} / ${median(({ together }) => together.p99)}`;
      const cpu = `${median(({ alone }) => alone.cpu)} / ${median(({ together }) => together.cpu)}`;
      console.log(
        `| ${label} | ${alone} | ${together} | ${cpu} | ${median((round) => round.bytesPerMatter)} | ${median(({ peakMiB }) => peakMiB)} |`,
      );
    }
  }
}

function printDurability(results: ReadonlyMap<Candidate, Result>): void {
  console.log('\n| killed with 32 clients writing | settings read back | acknowledged events | lost |\n|---|---|--:|--:|');
  for (const [{ label }, { rounds, killed }] of results)
    if (killed !== undefined) console.log(`| ${label} | ${rounds[0]?.durability ?? ''} | ${killed.acknowledged} | ${killed.lost} |`);
}

function printHistories(results: ReadonlyMap<Candidate, Result>): void {
  console.log('\n| one history read, p50 | entries in the journal | µs |\n|---|--:|--:|');
  for (const [{ label }, { histories = [] }] of results)
    for (const { entries, rounds } of histories) console.log(`| ${label} | ${entries} | ${said(percentile(rounds, 0.5))} |`);
}
