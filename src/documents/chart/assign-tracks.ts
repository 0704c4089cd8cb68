import type { Across, Corner, Down, Route } from './route-edges.ts';

/** Which line in a gap each net has: `gutters` from the top down, `channels` from the lanes outwards in the margin, else from the left. */
export interface Tracks {
  readonly gutters: readonly ReadonlyMap<string, number>[];
  readonly channels: readonly ReadonlyMap<string, number>[];
}

interface Span {
  readonly net: string;
  from: number;
  to: number;
  /** Places along the gap at which the net leaves it towards its beginning and its end. */
  readonly before: Set<number>;
  readonly after: Set<number>;
}

/**
 * Gives the nets in each gap lines of their own where they would touch; nets apart from each other share one. In a gutter, what comes from above
 * at a place lies over what goes down at the same place, so that the two never run in one another.
 */
export function assignTracks(routes: readonly Route[], rows: number, columns: number): Tracks {
  const gutters = Array.from({ length: rows + 1 }, () => new Map<string, Span>());
  const channels = Array.from({ length: columns + 1 }, () => new Map<string, Span>());
  for (const { corners } of routes) {
    corners.forEach((corner, at) => {
      const next = corners[at + 1];
      if (next === undefined) return;
      if (corner.y.at === 'gutter' && next.y.at === 'gutter' && corner.y.gutter === next.y.gutter) {
        const span = spanIn(gutters[corner.y.gutter], corner.y.net, placeAcross(corner.x), placeAcross(next.x));
        turn(
          span,
          corners[at - 1],
          corner,
          (each) => placeDown(each.y),
          (each) => placeAcross(each.x),
        );
        turn(
          span,
          corners[at + 2],
          next,
          (each) => placeDown(each.y),
          (each) => placeAcross(each.x),
        );
      }
      if (corner.x.at === 'channel' && next.x.at === 'channel' && corner.x.channel === next.x.channel)
        spanIn(channels[corner.x.channel], corner.x.net, placeDown(corner.y), placeDown(next.y));
    });
  }
  return {
    gutters: gutters.map((spans) => tracksOf(inOrder([...spans.values()]))),
    channels: channels.map((spans) => tracksOf([...spans.values()].sort((a, b) => a.to - a.from - (b.to - b.from)))),
  };
}

function spanIn(spans: Map<string, Span> | undefined, net: string, one: number, other: number): Span {
  const span = spans?.get(net) ?? { net, from: Infinity, to: -Infinity, before: new Set<number>(), after: new Set<number>() };
  span.from = Math.min(span.from, one, other);
  span.to = Math.max(span.to, one, other);
  spans?.set(net, span);
  return span;
}

function turn(
  span: Span,
  neighbour: Corner | undefined,
  corner: Corner,
  depth: (corner: Corner) => number,
  place: (corner: Corner) => number,
): void {
  if (neighbour === undefined) return;
  (depth(neighbour) < depth(corner) ? span.before : span.after).add(place(corner));
}

/** Those that come from above first, where another goes down at the same place; else as they came. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const left = [...spans];
  const ordered: Span[] = [];
  while (left.length > 0) {
    const at = left.findIndex((span) => !left.some((other) => other !== span && [...other.before].some((place) => span.after.has(place))));
    ordered.push(...left.splice(Math.max(0, at), 1));
  }
  return ordered;
}

/** Each span on the first line, not above one that it must lie under, where it touches no other. */
function tracksOf(spans: readonly Span[]): ReadonlyMap<string, number> {
  const lines: Span[][] = [];
  const tracks = new Map<string, number>();
  for (const span of spans) {
    const under = spans.filter(
      (other) => other !== span && tracks.has(other.net) && [...other.before].some((place) => span.after.has(place)),
    );
    let line = Math.max(0, ...under.map(({ net }) => (tracks.get(net) ?? 0) + 1));
    while (lines[line]?.some((other) => other.from <= span.to && span.from <= other.to) === true) line += 1;
    (lines[line] ??= []).push(span);
    tracks.set(span.net, line);
  }
  for (let line = 0; line < lines.length; line += 1) lines[line] ??= [];
  return tracks;
}

/** Channels at even places, lanes between them. */
function placeAcross(x: Across): number {
  if (x.at === 'channel') return 2 * x.channel;
  if (x.at === 'lane') return 2 * x.lane + 1 + x.shift / 4;
  return 2 * x.of.lane + (x.at === 'left' ? 0.5 : 1.5);
}

/** Gutters at even places, rows between them. */
function placeDown(y: Down): number {
  if (y.at === 'gutter') return 2 * y.gutter;
  if (y.at === 'side') return 2 * y.of.row + 1 + y.part / 10;
  return 2 * y.of.row + (y.at === 'top' ? 0.5 : 1.5);
}
