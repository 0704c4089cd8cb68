import type { Box, ChartLayout, Point, TextSpot } from '../../src/documents/chart/chart-layout.ts';
import { textWidth } from '../../src/documents/text-width.ts';

/** What is wrong with a chart's places: boxes or labels in each other, text that does not fit, lines through boxes, anything outside. */
export function findLayoutFaults(layout: ChartLayout): readonly string[] {
  return [...overlaps(layout), ...textFaults(layout), ...lineFaults(layout), ...outside(layout), ...laneFaults(layout)];
}

function solids({ boxes, asides, labels }: ChartLayout): readonly { readonly name: string; readonly box: Box }[] {
  return [
    ...boxes.map(({ id, box }) => ({ name: id, box })),
    ...asides.map(({ of, box }) => ({ name: `beside ${of}`, box })),
    ...labels.map(({ from, to, box }) => ({ name: `label ${from} ${to}`, box })),
  ];
}

function overlaps(layout: ChartLayout): readonly string[] {
  const all = solids(layout);
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => (meets(one.box, other.box) ? [`${one.name} over ${other.name}`] : [])),
  );
}

function textFaults({ boxes, asides, labels, lanes, size, heading }: ChartLayout): readonly string[] {
  const held = [...boxes, ...asides, ...labels, ...lanes.map(({ box, texts }) => ({ box: { ...box, height: heading }, texts }))];
  return held.flatMap(({ box, texts }) =>
    texts.filter((spot) => !holds(box, inkOf(spot, size))).map(({ text }) => `text outside its box: ${text}`),
  );
}

/** A line may touch the boxes that it joins at its ends, and nothing else; lines of different ends may cross and not run in each other. */
function lineFaults({ lines, boxes, asides }: ChartLayout): readonly string[] {
  const blocks = [...boxes.map(({ id, box }) => ({ name: id, box })), ...asides.map(({ of, box }) => ({ name: `beside ${of}`, box }))];
  const through = lines.flatMap(({ from, to, points }) =>
    segments(points).flatMap(([one, other], at, all) =>
      blocks
        .filter(({ name, box }) => !(at === 0 && name === from) && !(at === all.length - 1 && name === to) && crosses(one, other, box))
        .map(({ name }) => `${from} → ${to} through ${name}`),
    ),
  );
  const slanted = lines.flatMap(({ from, to, points }) =>
    segments(points)
      .filter(([one, other]) => one[0] !== other[0] && one[1] !== other[1])
      .map(() => `${from} → ${to} is slanted`),
  );
  const together = lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (one.from === other.from || one.to === other.to) return [];
      const shared = segments(one.points).some((piece) => segments(other.points).some((each) => runsIn(piece, each)));
      return shared ? [`${one.from} → ${one.to} runs in ${other.from} → ${other.to}`] : [];
    }),
  );
  return [...through, ...slanted, ...together];
}

function outside(layout: ChartLayout): readonly string[] {
  const sheet: Box = { x: 0, y: 0, width: layout.width, height: layout.height };
  const points = layout.lines.flatMap((line) =>
    line.points.map(([x, y]) => ({ name: `${line.from} → ${line.to}`, box: { x, y, width: 0, height: 0 } })),
  );
  return [...solids(layout), ...points].filter(({ box }) => !holds(sheet, box)).map(({ name }) => `${name} outside the chart`);
}

function laneFaults({ lanes, boxes }: ChartLayout): readonly string[] {
  return boxes.filter(({ box }) => !lanes.some((lane) => holds(lane.box, box))).map(({ id }) => `${id} in no lane`);
}

function inkOf({ text, x, y, anchor }: TextSpot, size: number): Box {
  const width = textWidth(text, size);
  return { x: anchor === 'middle' ? x - Math.floor(width / 2) : x, y: y - Math.round(size * 0.8), width, height: Math.round(size * 0.9) };
}

function meets(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function holds(outer: Box, inner: Box): boolean {
  const slack = 1;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function segments(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, at) => [points[at] as Point, point]);
}

function crosses([x1, y1]: Point, [x2, y2]: Point, { x, y, width, height }: Box): boolean {
  return Math.min(x1, x2) < x + width && Math.max(x1, x2) > x && Math.min(y1, y2) < y + height && Math.max(y1, y2) > y;
}

function runsIn([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  for (const along of [0, 1] as const) {
    const across = along === 0 ? 1 : 0;
    const isParallel = a[across] === b[across] && c[across] === d[across] && a[across] === c[across];
    const overlap =
      Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along])) -
      Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]));
    if (isParallel && overlap > 0) return true;
  }
  return false;
}
