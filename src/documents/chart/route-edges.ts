import type { DiagramEdge } from '../../engine/diagram/diagram-model.ts';
import type { Both } from '../../kernel/both.ts';
import { labelsOf } from '../../engine/diagram/labels-of.ts';
import type { Cells, Placed } from './place-nodes.ts';

/** Across: the middle of a lane (shifted by parts of a box's width), a channel (the gap left of a lane, 0 being the margin), a side of a box. */
export type Across =
  | { readonly at: 'lane'; readonly lane: number; readonly shift: number }
  | { readonly at: 'channel'; readonly channel: number; readonly net: string }
  | { readonly at: 'left' | 'right'; readonly of: Placed };

/** Down: a gutter (the gap above a row, the last one below all), the top or foot of a box, or a height on its side (parts of a quarter, from the middle). */
export type Down =
  | { readonly at: 'gutter'; readonly gutter: number; readonly net: string }
  | { readonly at: 'top' | 'foot'; readonly of: Placed }
  | { readonly at: 'side'; readonly of: Placed; readonly part: number };

/** A corner of a line. */
export interface Corner {
  readonly x: Across;
  readonly y: Down;
}

/** A line as a row of corners, each beside or below the one before; what stands at it, and where: under the box that it leaves, over the one that it comes to, or beside the box that it leaves. */
export interface Route {
  readonly edge: DiagramEdge;
  readonly corners: readonly Corner[];
  readonly labels: readonly Both[];
  readonly labelAt: 'foot' | 'top' | 'side';
}

/**
 * Leads every line through the gaps between rows and lanes, where no box stands: onward from foot to top, back by the left margin. Lines that
 * come to the same box, and forks out of one, share their way (a net).
 */
export function routeEdges({ placed, lines, rows }: Cells): readonly Route[] {
  const cells = new Map(placed.map((each) => [each.node.id, each]));
  const passed = new Map<string, string>();
  const isEmpty = (row: number, lane: number, net: string): boolean =>
    !placed.some((each) => each.row === row && (each.lane === lane || (isWide(each) && each.lane + 1 === lane))) &&
    (passed.get(`${row} ${lane}`) ?? net) === net;
  const grid: Grid = {
    rows,
    isClear: (row, lane, net) => isEmpty(row, lane, net),
    pass: (from, to, lane, net) => {
      for (let row = from; row <= to; row += 1) passed.set(`${row} ${lane}`, net);
    },
    isTaken: (row, lane, but) => placed.some((each) => each !== but && each.row === row && each.lane === lane),
    isLeftmost: (of) => !placed.some((each) => each.row === of.row && each.lane < of.lane),
    isBetweenClear: (one, other) =>
      !placed.some((each) => each.row === one.row && each !== one && each !== other && isWithin(each, one.lane, other.lane)),
  };
  const routes = lines.flatMap((edge) => {
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const onward = lines.filter((each) => each.from === edge.from && (cells.get(each.to)?.row ?? 0) > from.row);
    return [routeOf(edge, from, to, nearestFirst(onward, from, cells), grid)];
  });
  const apart = routes.map((route) => atOwnHeight(route, routes));
  const spread = apart.map((route) => withRoom(route, apart));
  return spread.map((route) => gathered(route, spread, cells));
}

/** The way to the box right below before the others: it goes straight down, and those that go on past that box do not cross it. */
function nearestFirst(onward: readonly DiagramEdge[], { row, lane }: Placed, cells: ReadonlyMap<string, Placed>): readonly DiagramEdge[] {
  const below = onward.find(({ to }) => cells.get(to)?.row === row + 1 && cells.get(to)?.lane === lane);
  return below === undefined ? onward : [below, ...onward.filter((edge) => edge !== below)];
}

/** Several ways back at a box's left side leave it one under the other, the longest one lowest: it turns up furthest out. */
function atOwnHeight(route: Route, routes: readonly Route[]): Route {
  const [first, second, ...more] = route.corners;
  const beside = sideways(routes, route.edge.from);
  if (first?.x.at !== 'left' || second === undefined || beside.length < 2) return route;
  const part = 1 - (2 * beside.indexOf(route)) / beside.length;
  const y: Down = { at: 'side', of: first.x.of, part };
  return { ...route, corners: [{ ...first, y }, { ...second, y }, ...more] };
}

/** The ways back that leave a box at its left side, the longest one first. */
function sideways(routes: readonly Route[], from: string): readonly Route[] {
  const row = ({ corners }: Route): number => rowAt(corners.at(-1)?.y);
  return routes
    .filter(({ edge, corners }) => edge.from === from && corners.length > 2 && corners[0]?.x.at === 'left')
    .toSorted((one, other) => row(one) - row(other));
}

function rowAt(y: Down | undefined): number {
  return y === undefined || y.at === 'gutter' ? 0 : y.of.row;
}

/**
 * Under a box there is room for a label on each side, or for one on a side and one in the middle. The middle one of three, and a second one of a
 * side, stand over the box that they lead to; a second one back from under the box stands with the first.
 */
function withRoom(route: Route, routes: readonly Route[]): Route {
  if (route.labelAt !== 'foot' || route.labels.length === 0) return route;
  const same = routes.filter(
    ({ edge, labelAt, labels }) => edge.from === route.edge.from && labelAt === route.labelAt && labels.length > 0,
  );
  const on = (side: number) => same.filter((each) => shiftOf(each) === side);
  const own = on(shiftOf(route));
  if (shiftOf(route) < 0) return own[0] === route ? { ...route, labels: own.flatMap(({ labels }) => labels) } : { ...route, labels: [] };
  const isCrowded = own[0] !== route || (shiftOf(route) === 0 && on(-1).length > 0 && on(1).length > 0);
  return isCrowded ? { ...route, labelAt: 'top' } : route;
}

/** On which side of the box a line leaves it. */
function shiftOf({ corners: [first] }: Route): number {
  if (first?.x.at === 'lane') return first.x.shift;
  return first?.x.at === 'left' ? -1 : 1;
}

/** Lines that come to the same box come together before it: what they say stands there once, each with the number of the step that it comes from. */
function gathered(route: Route, routes: readonly Route[], cells: ReadonlyMap<string, Placed>): Route {
  if (route.labelAt !== 'top') return route;
  const same = routes.filter(({ labelAt, labels, edge }) => labelAt === 'top' && labels.length > 0 && edge.to === route.edge.to);
  if (same.length < 2) return route;
  if (same[0] !== route) return { ...route, labels: [] };
  const labels = same.flatMap(({ edge, labels: own }) =>
    own.map(({ zh, en }) => {
      const number = cells.get(edge.from)?.node.number ?? '';
      return { zh: `(${number}) ${zh}`, en: `(${number}) ${en}` };
    }),
  );
  return { ...route, labels };
}

interface Grid {
  readonly rows: number;
  isClear(row: number, lane: number, net: string): boolean;
  pass(from: number, to: number, lane: number, net: string): void;
  isLeftmost(of: Placed): boolean;
  /** Whether another box than `but` stands in a cell. */
  isTaken(row: number, lane: number, but: Placed): boolean;
  isBetweenClear(one: Placed, other: Placed): boolean;
}

function routeOf(edge: DiagramEdge, from: Placed, to: Placed, onward: readonly DiagramEdge[], grid: Grid): Route {
  const labels = labelsOf(edge);
  if (from.row === to.row && grid.isBetweenClear(from, to)) {
    const isRoomy = Math.abs(from.lane - to.lane) > 1 && from.node.kind !== 'decision' && to.node.kind !== 'decision';
    return { edge, corners: across(edge, from, to), labels: isRoomy ? labels : [], labelAt: 'side' };
  }
  if (to.row <= from.row) return back(edge, from, to, labels, grid);
  const isBand = edge.ways.some(({ band }) => band !== null);
  const isSecond = !isBand && onward[0] !== edge && onward.length > 1;
  return { edge, corners: down(edge, from, to, { isSecond, isFork: onward.length > 1 }, grid), labels, labelAt: isBand ? 'top' : 'foot' };
}

/** Straight to the box beside; where it also leads back, there above the middle and back below it. */
function across({ kind }: DiagramEdge, from: Placed, to: Placed): readonly Corner[] {
  const [near, far] = from.lane < to.lane ? (['right', 'left'] as const) : (['left', 'right'] as const);
  // The smaller box says at which height, so that the line meets both.
  const small = from.node.kind === 'decision' ? from : to;
  const part = kind === 'forward' ? 0 : kind === 'fork' ? -1 : 1;
  return [
    { x: { at: near, of: from }, y: { at: 'side', of: small, part } },
    { x: { at: far, of: to }, y: { at: 'side', of: small, part } },
  ];
}

function down(
  edge: DiagramEdge,
  from: Placed,
  to: Placed,
  { isSecond, isFork }: { readonly isSecond: boolean; readonly isFork: boolean },
  grid: Grid,
): readonly Corner[] {
  const [out, into] = [`from ${edge.from}`, `to ${edge.to}`];
  const own = `${edge.from} ${edge.to}`;
  const start: Across = { at: 'lane', lane: from.lane, shift: isSecond ? 1 : 0 };
  // Not right under another box's line, which would seem to go on in this one.
  const isUnder = grid.isTaken(to.row - 1, to.lane, from);
  const end: Across = { at: 'lane', lane: to.lane, shift: isSecond ? 1 : isUnder ? 0.5 : 0 };
  const first: Corner = { x: start, y: { at: 'foot', of: from } };
  const last: Corner = { x: end, y: { at: 'top', of: to } };
  const [leaving, coming] = isSecond ? [own, own] : [out, into];
  if (to.row === from.row + 1 && !isSecond) {
    if (from.lane === to.lane) return [first, last];
    const y: Down = { at: 'gutter', gutter: to.row, net: isFork ? leaving : coming };
    return [first, { x: start, y }, { x: end, y }, last];
  }
  const [upper, lower]: readonly [Down, Down] = [
    { at: 'gutter', gutter: from.row + 1, net: leaving },
    { at: 'gutter', gutter: to.row, net: coming },
  ];
  const between = Array.from({ length: to.row - from.row - 1 }, (_, at) => from.row + 1 + at);
  if (!isSecond) {
    for (const [lane, net] of [
      [to.lane, coming],
      [from.lane, leaving],
    ] as const) {
      if (!between.every((row) => grid.isClear(row, lane, net))) continue;
      grid.pass(from.row + 1, to.row - 1, lane, net);
      if (from.lane === to.lane) return [first, last];
      if (lane === from.lane) return [first, { x: start, y: lower }, { x: end, y: lower }, last];
      // Down beside where another box's line comes down.
      const x: Across = grid.isTaken(from.row, lane, from) ? { ...end, shift: 0.5 } : end;
      return [first, { x: start, y: upper }, { x, y: upper }, { ...last, x }];
    }
  }
  const x: Across = { at: 'channel', channel: to.lane < from.lane ? from.lane : from.lane + 1, net: isSecond ? own : coming };
  return [first, { x: start, y: upper }, { x, y: upper }, { x, y: lower }, { x: end, y: lower }, last];
}

/** Out at the left below the middle, up in the margin, in at the left above the middle; round what stands in the way. */
function back(edge: DiagramEdge, from: Placed, to: Placed, labels: readonly Both[], grid: Grid): Route {
  const net = `back ${edge.to}`;
  const margin: Across = { at: 'channel', channel: 0, net };
  const isOpen = grid.isLeftmost(from);
  const foot: Across = { at: 'lane', lane: from.lane, shift: -1 };
  const under: Down = { at: 'gutter', gutter: from.row + 1, net: `out ${edge.from}` };
  const leaving: readonly Corner[] = isOpen
    ? [
        { x: { at: 'left', of: from }, y: { at: 'side', of: from, part: 1 } },
        { x: margin, y: { at: 'side', of: from, part: 1 } },
      ]
    : [
        { x: foot, y: { at: 'foot', of: from } },
        { x: foot, y: under },
        { x: margin, y: under },
      ];
  const over: Down = { at: 'gutter', gutter: to.row, net };
  const beside: Across = { at: 'channel', channel: to.lane, net };
  const coming: readonly Corner[] = grid.isLeftmost(to)
    ? [{ x: margin, y: { at: 'side', of: to, part: -1 } }]
    : [
        { x: margin, y: over },
        { x: beside, y: over },
        { x: beside, y: { at: 'side', of: to, part: -1 } },
      ];
  const last: Corner = { x: { at: 'left', of: to }, y: { at: 'side', of: to, part: -1 } };
  return { edge, corners: [...leaving, ...coming, last], labels, labelAt: isOpen ? 'side' : 'foot' };
}

function isWide({ loops, endings }: Placed): boolean {
  return loops.length + endings.length > 0;
}

function isWithin({ lane }: Placed, one: number, other: number): boolean {
  return lane > Math.min(one, other) && lane < Math.max(one, other);
}
