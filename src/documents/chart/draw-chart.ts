import type { Walked } from '../../engine/diagram/walked.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { baseLine, element, textLine } from '../svg.ts';
import type { Aside, Box, ChartLayout, ChartLine, Point, ShapeBox, TextSpot } from './chart-layout.ts';
import { textWidth } from '../text-width.ts';

/** A chart as SVG markup without the `svg` around it; with a matter's way when it is told. Black on white; nothing is told by colour alone. */
export function drawChart(layout: ChartLayout, language: Language, way?: Walked): string {
  const { size } = layout;
  const stroke = Math.max(2, Math.round(size / 12));
  const passed = (from: string, to: string) => way?.passed.some((each) => each.from === from && each.to === to) === true;
  const texts = (spots: readonly TextSpot[]): string =>
    spots.map((spot) => textLine(spot.text, spot.x, spot.y, { ...spot, size })).join('');
  return [
    ...layout.lanes.map(({ box, texts: spots }, at) => element('g', { class: 'lane' }, ground(box, layout.heading, at) + texts(spots))),
    element(
      'g',
      { class: 'lines', fill: 'none', stroke: '#000', 'stroke-linejoin': 'round' },
      layout.lines.map((line) => path(line, passed(line.from, line.to) ? stroke * 3 : stroke)).join(''),
    ),
    ...layout.lines.map(({ points }) => head(points, size)),
    ...layout.labels.map(({ box, texts: spots }) => element('g', { class: 'label' }, rect(box, { fill: '#fff' }) + texts(spots))),
    ...layout.asides.map((aside) =>
      element('g', { class: 'aside', 'data-of': aside.of }, drawAside(aside, size, stroke) + texts(aside.texts)),
    ),
    ...layout.boxes.map((shape) =>
      element('g', { class: `node ${shape.kind}`, 'data-id': shape.id }, outline(shape, size, stroke, way) + texts(shape.texts)),
    ),
    ...(way === undefined ? [] : marks(layout, way, language)),
  ].join('');
}

/** The lanes' headings alone. */
export function drawHeadings({ lanes, heading, size }: ChartLayout): string {
  return lanes
    .map(
      ({ box, texts }, at) =>
        ground({ ...box, height: heading }, heading, at) +
        texts.map((spot) => textLine(spot.text, spot.x, spot.y, { ...spot, size })).join(''),
    )
    .join('');
}

function ground({ x, y, width, height }: Box, heading: number, at: number): string {
  return (
    rect({ x, y, width, height }, { fill: at % 2 === 0 ? '#f4f4f4' : '#fff', stroke: '#999', 'stroke-width': 1 }) +
    rect({ x, y, width, height: heading }, { fill: '#ddd', stroke: '#666', 'stroke-width': 1 })
  );
}

function rect({ x, y, width, height }: Box, more: Readonly<Record<string, string | number | undefined>>): string {
  return element('rect', { x, y, width, height, ...more });
}

function path({ points, from, to, kind }: ChartLine, width: number): string {
  // From its end: where lines come together, their dashes fall on each other.
  const d = points
    .toReversed()
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
  return element('path', {
    d,
    'stroke-width': width,
    'stroke-dasharray': kind === 'return' ? `${width * 4} ${width * 2}` : undefined,
    'data-from': from,
    'data-to': to,
  });
}

/** An arrow's head at the end of a line. */
function head(points: readonly Point[], size: number): string {
  const [[x, y], [fromX, fromY]] = [points.at(-1) ?? [0, 0], points.at(-2) ?? [0, 0]];
  const [long, half] = [Math.round(size / 2), Math.round(size / 5)];
  const [alongX, alongY] = [Math.sign(fromX - x), Math.sign(fromY - y)];
  const corners = [
    [x, y],
    [x + alongX * long + alongY * half, y + alongY * long + alongX * half],
    [x + alongX * long - alongY * half, y + alongY * long - alongX * half],
  ];
  return element('polygon', { points: corners.map((each) => each.join(',')).join(' ') });
}

function drawAside({ line, box, end }: Aside, size: number, stroke: number): string {
  const d = line.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const drawn = element('path', { d, fill: 'none', stroke: '#000', 'stroke-width': stroke }) + head(line, size);
  return end === null ? drawn : drawn + rect(box, { rx: Math.round(size * 0.7), fill: '#fff', stroke: '#000', 'stroke-width': stroke });
}

/** A box by its kind: meetings have a double border, postings a pin's bar, decisions cut corners, start and ends are round. */
function outline({ id, kind, box }: ShapeBox, size: number, stroke: number, way: Walked | undefined): string {
  const isCurrent = way?.current.includes(id) === true;
  const isVisited = way?.visited.some(({ node }) => node === id) === true;
  const width = isCurrent ? stroke * 4 : isVisited ? stroke * 2 : stroke;
  const style = { fill: '#fff', stroke: '#000', 'stroke-width': width };
  const { x, y } = box;
  const [right, foot] = [x + box.width, y + box.height];
  if (kind === 'start') return rect(box, { ...style, fill: '#000', rx: Math.round(box.height / 2) });
  if (kind === 'end') return rect(box, { rx: Math.round(box.height / 2), ...style });
  if (kind === 'decision') {
    const cut = Math.round(size / 3);
    const corners = [
      [x + cut, y],
      [right - cut, y],
      [right, y + cut],
      [right, foot - cut],
      [right - cut, foot],
      [x + cut, foot],
      [x, foot - cut],
      [x, y + cut],
    ];
    return element('polygon', { points: corners.map((each) => each.join(',')).join(' '), ...style });
  }
  const inset = Math.round(size / 8);
  const inner: Box = { x: x + inset, y: y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset };
  if (kind === 'meeting') return rect(box, style) + rect(inner, { fill: 'none', stroke: '#000', 'stroke-width': 1 });
  if (kind === 'posting') return rect(box, style) + rect({ ...box, height: inset }, { fill: '#000' });
  return rect(box, { rx: Math.round(size / 6), ...style });
}

/** Tags on the boxes of a matter's way: the order in which it came, where it stands, how often it was refused. */
function marks({ boxes, size }: ChartLayout, way: Walked, language: Language): readonly string[] {
  const small = Math.round(size * 0.85);
  return boxes.flatMap(({ id, box }) => {
    const order = way.visited.find(({ node }) => node === id)?.order;
    const refused = way.refused.find(({ node }) => node === id);
    const said = [
      ...(order === undefined ? [] : [`#${order}`]),
      ...(way.current.includes(id) ? [tell(language, 'chart.current')] : []),
      ...(refused === undefined ? [] : [tell(language, 'chart.refused', { count: refused.count })]),
    ].join(' ');
    if (said === '') return [];
    const width = textWidth(said, small) + small;
    const tag: Box = { x: box.x + box.width - width, y: box.y - Math.round(small * 0.7), width, height: Math.round(small * 1.3) };
    const text = textLine(said, tag.x + Math.round(width / 2), tag.y + Math.round(tag.height / 2) + baseLine(small), {
      size: small,
      bold: true,
      anchor: 'middle',
      fill: '#fff',
    });
    return [element('g', { class: 'mark' }, rect(tag, { fill: '#000' }) + text)];
  });
}
