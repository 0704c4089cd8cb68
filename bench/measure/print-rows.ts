import { percentile } from './percentile.ts';
import type { Row } from './row.ts';

/** Prints rows as a Markdown table: medians, and the ratio of each pair of rounds as median with its least and greatest. */
export function printRows(rows: readonly Row[]): void {
  console.log('\n| what | unit | siyi | raw | ratio (least–greatest) | aim | |\n|---|---|--:|--:|--:|--:|---|');
  for (const row of rows) {
    const ratios = row.siyi.map((each, at) => each / (row.raw[at] ?? Number.NaN));
    const ratio = percentile(ratios, 0.5);
    const spread = `${said(ratio)} (${said(Math.min(...ratios))}–${said(Math.max(...ratios))})`;
    console.log(
      `| ${row.what} | ${row.unit} | ${said(percentile(row.siyi, 0.5))} | ${said(percentile(row.raw, 0.5))} | ${spread} | ${aimOf(row, ratio)} |`,
    );
  }
}

function aimOf({ aim }: Row, ratio: number): string {
  if (aim === undefined) return ' | ';
  if ('most' in aim) return `≤ ${aim.most} | ${ratio <= aim.most ? 'reached' : 'not reached'}`;
  return `≥ ${aim.least} | ${ratio >= aim.least ? 'reached' : 'not reached'}`;
}

function said(number: number): string {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
}
