import type { Both } from '../../kernel/both.ts';
import type { Tracks } from './assign-tracks.ts';
import type { Box, ChartLine, LineLabel, Point } from './chart-layout.ts';
import type { Measures } from './measures-of.ts';
import { footNeighbours, labelWidths } from './label-widths.ts';
import type { Across, Down, Route } from './route-edges.ts';
import { chipOf, spotsIn } from './type-measure.ts';

/** Lines and their labels with every corner in its place. */
export function joinLines(
  routes: readonly Route[],
  tracks: Tracks,
  measures: Measures,
  boxes: ReadonlyMap<string, Box>,
  label: (told: Both) => string,
): { readonly lines: readonly ChartLine[]; readonly labels: readonly LineLabel[] } {
  const place: Placing = { tracks, measures, boxes };
  const lines = routes.map(({ edge, corners }): ChartLine => {
    const points = corners.map(({ x, y }): Point => [acrossAt(x, place), downAt(y, place)]);
    return { from: edge.from, to: edge.to, kind: edge.kind, points };
  });
  const labels = routes.flatMap((route, at) => {
    if (route.labels.length === 0) return [];
    return [labelOf(route, (lines[at] as ChartLine).points, route.labels.map(label), footNeighbours(route, routes), place)];
  });
  return { lines, labels };
}

interface Placing {
  readonly tracks: Tracks;
  readonly measures: Measures;
  readonly boxes: ReadonlyMap<string, Box>;
}

function acrossAt(x: Across, { tracks, measures, boxes }: Placing): number {
  const { laneX, laneWidth, boxWidth, channels, type } = measures;
  if (x.at === 'lane') return Math.round((laneX[x.lane] ?? 0) + laneWidth / 2 + (x.shift * boxWidth) / 3);
  if (x.at === 'channel') {
    const channel = channels[x.channel] ?? { x: 0, width: 0 };
    const nets = tracks.channels[x.channel];
    const track = nets?.get(x.net) ?? 0;
    const count = new Set(nets?.values() ?? []).size;
    if (x.channel === 0) return channel.x + Math.round((count - track - 0.5) * type.track);
    return Math.round(channel.x + channel.width / 2 + (track - (count - 1) / 2) * type.track);
  }
  const box = boxes.get(x.of.node.id);
  return box === undefined ? 0 : x.at === 'left' ? box.x : box.x + box.width;
}

function downAt(y: Down, { tracks, measures, boxes }: Placing): number {
  const { gutters, type } = measures;
  if (y.at === 'gutter') {
    const gutter = gutters[y.gutter] ?? { y: 0, labels: 0, height: 0 };
    return gutter.y + gutter.labels + Math.round(((tracks.gutters[y.gutter]?.get(y.net) ?? 0) + 0.5) * type.track);
  }
  const box = boxes.get(y.of.node.id) ?? { x: 0, y: 0, width: 0, height: 0 };
  if (y.at === 'side') return Math.round(box.y + box.height / 2 + (y.part * box.height) / 4);
  return y.at === 'top' ? box.y : box.y + box.height;
}

/** On the line's first piece under or beside the box that it leaves, or on its last one over the box that it comes to. */
function labelOf(
  { edge, labelAt, corners }: Route,
  points: readonly Point[],
  texts: readonly string[],
  neighbours: readonly number[],
  place: Placing,
): LineLabel {
  const { type } = place.measures;
  const [first, last] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  const block = chipOf(texts, type, labelWidths(corners, neighbours.length > 0, place.measures)[labelAt]);
  const { width, height } = block;
  const shift = corners[0]?.x.at === 'lane' ? corners[0].x.shift : 0;
  const corner: Point =
    labelAt === 'top'
      ? [topX(last[0], width, corners.at(-1)?.x, place.measures), last[1] - type.arrow - height]
      : labelAt === 'side'
        ? [corners[0]?.x.at === 'right' ? first[0] + type.side : first[0] - type.side - width, first[1] - Math.round(height / 2)]
        : [footX(first[0], width, shift, neighbours, place.measures), first[1]];
  const ground: Box = { x: corner[0], y: corner[1], width, height };
  return { from: edge.from, to: edge.to, box: ground, texts: spotsIn(block, ground, type) };
}

/** Over the line, within the lane. */
function topX(x: number, width: number, lane: Across | undefined, { laneX, laneWidth }: Measures): number {
  const left = lane?.at === 'lane' ? (laneX[lane.lane] ?? 0) : 0;
  return Math.min(Math.max(left, x - Math.round(width / 2)), left + laneWidth - width);
}

/** In the middle of the line where it is alone; else the middle one a little away from its neighbour, the outer ones away from the middle. */
function footX(x: number, width: number, shift: number, neighbours: readonly number[], { boxWidth, type }: Measures): number {
  const middle = x - Math.round((shift * boxWidth) / 3);
  const part = (share: number) => Math.round(type.size * share);
  const [left, right] = [neighbours.some((each) => each < 0), neighbours.some((each) => each > 0)];
  if (shift === 0) {
    if (left === right) return middle - Math.round(width / 2);
    return right ? middle + part(0.5) - width : middle - part(0.5);
  }
  const isNear = !neighbours.includes(0);
  const away = isNear ? part(0.4) : part(left || right ? 1.5 : 0.75);
  return shift > 0 ? middle + away : middle - away - width;
}
