import type { Language } from '../../kernel/messages/language.ts';
import type { Box, ChartLayout } from '../chart/chart-layout.ts';
import { drawChart, drawHeadings } from '../chart/draw-chart.ts';
import { element } from '../svg.ts';

/** A piece of a chart: its height, and its markup at a place. */
export interface ChartSlice {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

/**
 * A chart in pieces no higher than `most`, cut between rows. Lines run to the edge and go on at the same place on the next piece; every further
 * piece has the lanes' headings again.
 */
export function sliceChart(chart: ChartLayout, most: number, language: Language): readonly ChartSlice[] {
  const ends: number[] = [];
  let from = 0;
  while (chart.height - from > (from === 0 ? most : most - chart.heading)) {
    const limit = from + (from === 0 ? most : most - chart.heading);
    const cut = chart.cuts.map((each) => clearOf(each, chart)).findLast((each) => each <= limit && each > from) ?? limit;
    ends.push(cut);
    from = cut;
  }
  return [...ends, chart.height].map((end, at): ChartSlice => {
    const begin = ends[at - 1] ?? 0;
    const heading = at === 0 ? 0 : chart.heading;
    const { width } = chart;
    const height = end - begin;
    const piece = drawChart(pieceOf(chart, begin, end), language);
    const draw = (x: number, y: number) => {
      const window = { x, y: y + heading, width, height, viewBox: `0 ${begin} ${width} ${height}`, class: 'chart' };
      const again = at === 0 ? '' : element('g', { transform: `translate(${x} ${y})` }, drawHeadings(chart));
      return again + element('svg', window, piece);
    };
    return { height: height + heading, draw };
  });
}

/** A height at or above `cut` at which nothing is cut through but lines and lanes. */
function clearOf(cut: number, { boxes, asides, labels }: ChartLayout): number {
  const hit = [...boxes, ...asides, ...labels].find(({ box }) => box.y < cut && box.y + box.height > cut);
  return hit === undefined ? cut : clearOf(hit.box.y, { boxes, asides, labels } as ChartLayout);
}

/** What of a chart is seen between two heights. */
function pieceOf(chart: ChartLayout, begin: number, end: number): ChartLayout {
  const isSeen = ({ box }: { readonly box: Box }) => box.y >= begin && box.y + box.height <= end;
  const isFirst = begin === 0;
  return {
    ...chart,
    heading: isFirst ? chart.heading : 0,
    lanes: chart.lanes.map(({ box, texts }) => ({ box: { ...box, y: begin, height: end - begin }, texts: isFirst ? texts : [] })),
    boxes: chart.boxes.filter(isSeen),
    asides: chart.asides.filter(isSeen),
    labels: chart.labels.filter(isSeen),
    lines: chart.lines.filter(({ points }) => points.some(([, y]) => y >= begin) && points.some(([, y]) => y <= end)),
  };
}
