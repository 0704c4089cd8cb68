import type { Both } from '../../kernel/both.ts';
import type { Tracks } from './assign-tracks.ts';
import { footNeighbours, labelWidths } from './label-widths.ts';
import type { Measured } from './measure-node.ts';
import type { Cells } from './place-nodes.ts';
import type { Route } from './route-edges.ts';
import { chipOf, type TypeMeasure } from './type-measure.ts';

/** Where rows, lanes and the gaps between them lie. */
export interface Measures {
  readonly type: TypeMeasure;
  readonly laneX: readonly number[];
  readonly laneWidth: number;
  readonly boxWidth: number;
  /** The left edge of each channel, and its width. */
  readonly channels: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** The upper edge of each gutter, what is kept above its lines for labels, and its height. */
  readonly gutters: readonly { readonly y: number; readonly labels: number; readonly height: number }[];
}

interface Places {
  readonly cells: Cells;
  readonly routes: readonly Route[];
  readonly tracks: Tracks;
  readonly channelWidths: readonly number[];
  readonly measured: readonly Measured[];
  readonly heading: number;
  readonly type: TypeMeasure;
  readonly laneWidth: number;
  readonly boxWidth: number;
  readonly label: (told: Both) => string;
}

/** Lays lanes and channels beside each other, rows and gutters under each other, each as large as what it holds. */
export function measuresOf({
  cells,
  routes,
  tracks,
  channelWidths,
  measured,
  heading,
  type,
  laneWidth,
  boxWidth,
  label,
}: Places): Measures {
  const laneX: number[] = [];
  const channels: { x: number; width: number }[] = [];
  let x = 0;
  channelWidths.forEach((width, at) => {
    channels.push({ x, width });
    x += width;
    if (at < cells.columns) laneX.push(x);
    x += laneWidth;
  });
  const rows: { y: number; height: number }[] = [];
  const gutters: { y: number; labels: number; height: number }[] = [];
  const labelled = (at: Route['labelAt'], is: (route: Route) => boolean, width: (route: Route) => number) =>
    Math.max(
      0,
      ...routes
        .filter((route) => route.labelAt === at && route.labels.length > 0 && is(route))
        .map((route) => chipOf(route.labels.map(label), type, width(route)).height),
    );
  let y = heading;
  for (let row = 0; row <= cells.rows; row += 1) {
    const foot = labelled(
      'foot',
      ({ corners }) => corners[0]?.y.at === 'foot' && corners[0].y.of.row === row - 1,
      (route) => labelWidths(route.corners, footNeighbours(route, routes).length > 0, { type, boxWidth, laneWidth }).foot,
    );
    const top = labelled(
      'top',
      ({ corners }) => isTopOf(corners.at(-1)?.y, row),
      () => boxWidth,
    );
    const lines = new Set(tracks.gutters[row]?.values() ?? []).size;
    const height = row === 0 ? type.side : foot + lines * type.track + top + type.arrow + type.side;
    gutters.push({ y, labels: foot, height: row === cells.rows ? foot + lines * type.track + type.side : height });
    y += height;
    if (row === cells.rows) break;
    const own = Math.max(...measured.filter((each) => each.row === row).map((each) => each.height));
    rows.push({ y, height: own });
    y += own;
  }
  return { type, laneX, laneWidth, boxWidth, channels, rows, gutters };
}

function isTopOf(y: Route['corners'][number]['y'] | undefined, row: number): boolean {
  return y?.at === 'top' && y.of.row === row;
}
