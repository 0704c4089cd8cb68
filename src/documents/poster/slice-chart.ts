import type { Language } from '../../kernel/messages/language.ts';
import type { ChartLayout } from '../chart/chart-layout.ts';
import { drawChart, drawHeadings } from '../chart/draw-chart.ts';
import { element } from '../svg.ts';

/** A piece of a chart: its height, and its markup at a place. */
export interface ChartSlice {
  readonly height: number;
  draw(x: number, y: number): string;
}

/**
 * A chart in pieces no higher than `most`, cut between rows: Lines run to the edge and go on at the same
 * place on the next; every further piece has the lanes' headings again.
 */
export function sliceChart(chart: ChartLayout, most: number, language: Language): readonly ChartSlice[] {
  const whole = drawChart(chart, language);
  const ends: number[] = [];
  let from = 0;
  while (chart.height - from > (from === 0 ? most : most - chart.heading)) {
    const limit = from + (from === 0 ? most : most - chart.heading);
    const cut = chart.cuts.findLast((each) => each <= limit && each > from) ?? limit;
    ends.push(cut);
    from = cut;
  }
  return [...ends, chart.height].map((end, at) => {
    const begin = ends[at - 1] ?? 0;
    const heading = at === 0 ? 0 : chart.heading;
    const { width } = chart;
    const height = end - begin;
    const draw = (x: number, y: number) => {
      const window = { x, y: y + heading, width, height, viewBox: `0 ${begin} ${width} ${height}`, class: 'chart' };
      const again = at === 0 ? '' : element('g', { transform: `translate(${x} ${y})` }, drawHeadings(chart));
      return again + element('svg', window, whole);
    };
    return { height: height + heading, draw };
  });
}
