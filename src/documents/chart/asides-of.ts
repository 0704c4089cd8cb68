import type { Aside, Box, ShapeBox } from './chart-layout.ts';
import type { Measures } from './measures-of.ts';
import type { Measured } from './measure-node.ts';
import { spotsIn } from './type-measure.ts';

/** The asides of a node, one under the other in the cell to its right, each with its line from the box. */
export function asidesOf({ node, lane, beside }: Measured, { box }: ShapeBox, { type, laneX, channels }: Measures): readonly Aside[] {
  const total = beside.reduce((sum, { block }) => sum + block.height + type.edge, -type.edge);
  const right = box.x + box.width;
  const next = channels[lane + 1];
  // Past whatever runs in the channel between the two lanes.
  const x = Math.max((laneX[lane + 1] ?? right) + type.side, (next?.x ?? right) + (next?.width ?? 0));
  let y = box.y + Math.round((box.height - total) / 2);
  return beside.map(({ block, end }): Aside => {
    const ground: Box = { x, y, width: block.width, height: block.height };
    const middle = Math.round(y + block.height / 2);
    y += block.height + type.edge;
    const reach = Math.round(type.size / 4);
    const line =
      end === null
        ? loop(right, x - reach, middle, reach)
        : ([
            [right, middle],
            [x, middle],
          ] as const);
    return { of: node.id, end, box: ground, texts: spotsIn(block, ground, type, { anchor: 'start' }), line };
  });
}

function loop(from: number, to: number, middle: number, reach: number): Aside['line'] {
  return [
    [from, middle - reach],
    [to, middle - reach],
    [to, middle + reach],
    [from, middle + reach],
  ];
}
