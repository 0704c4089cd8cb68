import type { Diagram } from '../../engine/diagram/diagram-model.ts';
import type { Both } from '../../kernel/both.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { inLanguage } from '../poster/poster-content.ts';
import { asidesOf } from './asides-of.ts';
import { assignTracks } from './assign-tracks.ts';
import type { Box, ChartLayout, LaneBox, ShapeBox } from './chart-layout.ts';
import { laneHeading } from './chart-words.ts';
import { joinLines } from './join-lines.ts';
import { lanesOf } from './lanes-of.ts';
import { measureNode, type Measured } from './measure-node.ts';
import { measuresOf, type Measures } from './measures-of.ts';
import { placeNodes } from './place-nodes.ts';
import { routeEdges, type Route } from './route-edges.ts';
import { blockOf, chipOf, spotsIn, typeMeasure, type TypeMeasure } from './type-measure.ts';

/** How a chart is laid out: lengths in tenths of a millimetre. */
export interface ChartForm {
  readonly language: Language;
  readonly width: number;
  /** The type size: 32 is a little more than 9 pt. */
  readonly size: number;
  /** How many lanes there may be. */
  readonly mostLanes: number;
}

/**
 * A diagram as a chart: lanes as columns, a row for each step, lines only where no box stands. The same diagram gives the same chart, whatever
 * its flow is; what does not fit across gets more lines of text and the chart more height.
 */
export function layOutChart(diagram: Diagram, form: ChartForm): ChartLayout {
  const { language, size, width } = form;
  const type = typeMeasure(size);
  const lanes = lanesOf(diagram, form.mostLanes);
  const cells = placeNodes(diagram, lanes);
  const routes = routeEdges(cells);
  const tracks = assignTracks(routes, cells.rows, cells.columns);
  const label = (told: Both): string => inLanguage(told, language);
  const room = marginLabels(routes, type, label);
  const channelWidths = tracks.channels.map((nets, at) => {
    const lines = new Set(nets.values()).size * type.track;
    return at === 0 ? lines + room + type.track : Math.max(type.arrow + type.side, lines + type.track);
  });
  const used = channelWidths.reduce((sum, each) => sum + each, 0);
  const laneWidth = Math.floor((width - used) / cells.columns);
  const boxWidth = laneWidth - type.side;
  const measured = cells.placed.map((each) => measureNode(each, { type, boxWidth, laneWidth, language, lanes, routes, label }));
  const headings = lanes.map((lane) => blockOf([laneHeading(lane, language)], type, laneWidth));
  const heading = Math.max(0, ...headings.map(({ height }) => height));
  const measures = measuresOf({ cells, routes, tracks, channelWidths, measured, heading, type, laneWidth, boxWidth, label });
  const foot = measures.gutters.at(-1);
  const height = (foot?.y ?? 0) + (foot?.height ?? 0);
  const shapes = measured.map((each) => shapeOf(each, measures));
  return {
    width,
    height,
    size,
    heading,
    lanes: headings.map((block, at): LaneBox => {
      const box = { x: measures.laneX[at] ?? 0, y: 0, width: laneWidth, height };
      return { box, texts: spotsIn(block, { ...box, height: heading }, type, { bold: block.lines.length }) };
    }),
    boxes: shapes,
    asides: measured.flatMap((each, at) => asidesOf(each, shapes[at] as ShapeBox, measures)),
    ...joinLines(routes, tracks, measures, new Map(shapes.map((shape) => [shape.id, shape.box])), label),
    cuts: measures.rows.slice(1).map(({ y }) => y - Math.round(type.arrow / 2)),
  };
}

/** What the labels of lines that go back from the first lane need in the margin. */
function marginLabels(routes: readonly Route[], type: TypeMeasure, label: (told: Both) => string): number {
  const own = routes.filter(({ labelAt, corners }) => labelAt === 'side' && corners[0]?.x.at === 'left' && corners[0].x.of.lane === 0);
  const widths = own.filter(({ labels }) => labels.length > 0).map(({ labels }) => chipOf(labels.map(label), type, 6 * type.size).width);
  return Math.max(0, ...widths);
}

function shapeOf({ node, lane, row, block, labelLines, height }: Measured, { laneX, laneWidth, boxWidth, rows, type }: Measures): ShapeBox {
  const place = rows[row] ?? { y: 0, height };
  const x = (laneX[lane] ?? 0) + Math.round((laneWidth - boxWidth) / 2);
  const width = node.kind === 'start' ? height : node.kind === 'end' ? Math.min(boxWidth, block.width + type.size) : boxWidth;
  const box: Box = { x: x + Math.round((boxWidth - width) / 2), y: place.y + Math.round((place.height - height) / 2), width, height };
  return { id: node.id, kind: node.kind, box, texts: spotsIn(block, box, type, { bold: node.kind === 'meeting' ? labelLines : 0 }) };
}
