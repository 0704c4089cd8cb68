import type { DiagramNode } from '../../engine/diagram/diagram-model.ts';
import type { Both } from '../../kernel/both.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { actorName, capital } from './chart-words.ts';
import type { Lane } from './lanes-of.ts';
import type { Placed } from './place-nodes.ts';
import type { Route } from './route-edges.ts';
import { blockOf, chipOf, type Block, type TypeMeasure } from './type-measure.ts';

/** A node in its cell with what has to fit there. */
export interface Measured extends Placed {
  readonly block: Block;
  /** How many lines of the block are the label's. */
  readonly labelLines: number;
  /** What stands to the right of its box, from the top down. `end` is the end that it tells of; null for a loop. */
  readonly beside: readonly { readonly end: string | null; readonly block: Block }[];
  readonly height: number;
}

/** What a node is measured by. */
export interface Fitting {
  readonly type: TypeMeasure;
  readonly boxWidth: number;
  readonly laneWidth: number;
  readonly language: Language;
  readonly lanes: readonly Lane[];
  readonly routes: readonly Route[];
  readonly label: (told: Both) => string;
}

/** The height that a node's box needs for its own text, for what stands beside it, and for the lines that leave it at its side. */
export function measureNode(placed: Placed, fitting: Fitting): Measured {
  const { type, boxWidth, laneWidth, lanes, routes, label, language } = fitting;
  const { node, lane, loops, endings } = placed;
  const [first = '', ...rest] = linesOf(node, lanes[lane], fitting);
  const block = blockOf([first, ...rest], type, boxWidth);
  const labelLines = blockOf([first], type, boxWidth).lines.length;
  const room = laneWidth - 2 * type.track;
  const told = loops.map((each) => capital(label(each)));
  const beside = [
    ...(told.length === 0 ? [] : [{ end: null, block: blockOf(told, { ...type, edge: 0 }, room) }]),
    ...endings.map(({ way, end }) => ({ end, block: blockOf([tell(language, 'chart.ended', { way: capital(label(way)) })], type, room) })),
  ];
  const stack = beside.reduce((sum, each) => sum + each.block.height + type.edge, -type.edge);
  const back = routes.filter(({ edge, labelAt, labels }) => edge.from === node.id && labelAt === 'side' && labels.length > 0);
  const between = back.length > 1 ? type.edge : 0;
  const labelled = back.map(({ labels }) => 2 * back.length * (chipOf(labels.map(label), type, laneWidth).height + between));
  const isJoined = routes.some(
    ({ edge, corners: [corner, ...more] }) => more.length === 1 && corner?.y.at === 'side' && touches(edge, node.id),
  );
  if (node.kind === 'start')
    return { ...placed, block: { lines: [], width: 0, height: 0 }, labelLines: 0, beside: [], height: Math.round(type.size * 0.7) };
  return { ...placed, block, labelLines, beside, height: Math.max(block.height, stack, ...labelled, isJoined ? 2 * type.pitch : 0) };
}

function touches({ from, to }: Route['edge'], id: string): boolean {
  return from === id || to === id;
}

/** Number and label; who does it where it is not the lane's usual one and the label does not say; the limit. */
function linesOf(node: DiagramNode, lane: Lane | undefined, { language, label }: Fitting): readonly string[] {
  const { number, actors, limit } = node;
  const text = capital(label(node.label));
  const [first] = actors;
  const name = first === undefined || first === lane?.actors[0] ? null : actorName(first, language);
  const who = name === null || text.toLowerCase().includes(name.toLowerCase()) ? [] : [tell(language, 'chart.by', { actor: name })];
  const time = limit === null ? [] : [tell(language, `chart.limit.${limit.kind}.${limit.unit}`, { days: limit.days })];
  return [number === null ? text : `${number} ${text}`, ...who, ...time];
}
