import type { Diagram, DiagramEdge, DiagramNode } from '../../engine/diagram/diagram-model.ts';
import { labelsOf } from '../../engine/diagram/labels-of.ts';
import type { Both } from '../../kernel/both.ts';
import { laneOf, type Lane } from './lanes-of.ts';

/** A node in its cell. */
export interface Placed {
  readonly node: DiagramNode;
  readonly row: number;
  readonly lane: number;
  /** What can come of it that is not drawn as a line to another box, told in the cell to its right: that it is done over, that all ends. */
  readonly loops: readonly Both[];
  readonly endings: readonly { readonly way: Both; readonly end: string }[];
}

/** The cells of a chart: a row for each node, or for several that are beside each other in time. */
export interface Cells {
  readonly placed: readonly Placed[];
  readonly rows: number;
  /** Columns, with one without a heading at the right where the last lane's nodes need it. */
  readonly columns: number;
  /** The edges that are drawn as lines between boxes. */
  readonly lines: readonly DiagramEdge[];
}

/** Gives each node of a diagram its row and lane. The end of the procedure is a node; every other one is told beside the step that it is left from. */
export function placeNodes(diagram: Diagram, lanes: readonly Lane[]): Cells {
  const main = mainEnd(diagram);
  const lines = diagram.edges.filter(({ again, from, to, kind }) => !again && from !== to && (kind !== 'end' || to === main));
  const drawn = diagram.nodes.filter(({ kind, id }) => kind !== 'end' || lines.some(({ to }) => to === id));
  const rowOf = new Map<string, number>();
  const taken = new Set<string>();
  const placed: Placed[] = [];
  let columns = lanes.length;
  for (const node of drawn) {
    const out = diagram.edges.filter(({ from, again }) => from === node.id && !again);
    const loops = out.filter(({ to }) => to === node.id).flatMap(({ ways }) => ways.map(({ text }) => text));
    const endings = out
      .filter((edge) => edge.kind === 'end' && !lines.includes(edge))
      .flatMap(({ ways, to }) => ways.map(({ text }) => ({ way: text, end: to })));
    const before = lines.filter((edge) => edge.to === node.id && edge.kind !== 'return' && rowOf.has(edge.from));
    const lane = laneFor(node, lanes, diagram, placed, before);
    const width = loops.length + endings.length > 0 ? 2 : 1;
    const above = Math.max(-1, ...before.map(({ from }) => rowOf.get(from) ?? -1));
    const [only, ...more] = before;
    const isBeside = node.kind === 'decision' || (only !== undefined && more.length === 0 && goesAcross(only, lane, width, placed, lines));
    let row = isBeside ? Math.max(0, above) : above + 1;
    while (!isFree(taken, row, lane, width)) row += 1;
    for (let at = 0; at < width; at += 1) taken.add(`${row} ${lane + at}`);
    columns = Math.max(columns, lane + width);
    rowOf.set(node.id, row);
    placed.push({ node, row, lane, loops, endings });
  }
  return { placed, lines, columns, rows: Math.max(0, ...placed.map(({ row }) => row)) + 1 };
}

/** Whether a step may stand beside the one that leads to it: nothing else leads out of that one, nothing stands between, and no word on the way that would not fit. */
function goesAcross(edge: DiagramEdge, lane: number, width: number, placed: readonly Placed[], lines: readonly DiagramEdge[]): boolean {
  const from = placed.find(({ node }) => node.id === edge.from);
  if (from === undefined || from.node.kind === 'start' || width > 1 || from.lane === lane) return false;
  const [low, high] = [Math.min(lane, from.lane), Math.max(lane, from.lane)];
  const inRow = placed.filter(({ row }) => row === from.row);
  const isAlone = inRow.length === 1 && from.loops.length + from.endings.length === 0 && low < high;
  const isTight = high - low === 1 && lines.some((each) => each.from === edge.to && each.to === edge.from);
  return isAlone && !isTight && labelsOf(edge).length === 0 && lines.filter((each) => each.from === edge.from).length === 1;
}

/** The start stands over the first step, an end under the step that leads to it. */
function laneFor(
  node: DiagramNode,
  lanes: readonly Lane[],
  diagram: Diagram,
  placed: readonly Placed[],
  before: readonly DiagramEdge[],
): number {
  if (node.kind === 'end') return placed.find((each) => each.node.id === before[0]?.from)?.lane ?? 0;
  const first = node.kind === 'start' ? diagram.edges.find(({ from }) => from === node.id)?.to : node.id;
  return laneOf(lanes, diagram.nodes.find(({ id }) => id === first) ?? node);
}

/** The end to which the procedure leads when nothing goes wrong: the last one named. */
function mainEnd({ edges }: Diagram): string | undefined {
  const ends = edges.filter(({ kind }) => kind === 'end');
  return (
    ends.findLast(({ ways }) => ways.every(({ outcome }) => outcome === null || outcome === 'adopted' || outcome === 'passed')) ??
    ends.at(-1)
  )?.to;
}

function isFree(taken: ReadonlySet<string>, row: number, lane: number, width: number): boolean {
  for (let at = 0; at < width; at += 1) if (taken.has(`${row} ${lane + at}`)) return false;
  return true;
}
