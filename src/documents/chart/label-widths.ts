import type { Route } from './route-edges.ts';
import type { TypeMeasure } from './type-measure.ts';

/**
 * How wide a line's label may be at each place: under the box that it leaves (half of it where another label stands there too, hardly more where it stands to one side), over the one that
 * it comes to, beside the one that it leaves (little in the margin).
 */
export function labelWidths(
  corners: Route['corners'],
  isShared: boolean,
  { type, boxWidth, laneWidth }: { readonly type: TypeMeasure; readonly boxWidth: number; readonly laneWidth: number },
): Readonly<Record<Route['labelAt'], number>> {
  const isMargin = corners[0]?.x.at === 'left' && corners[0].x.of.lane === 0;
  const isOuter = corners[0]?.x.at === 'lane' && corners[0].x.shift !== 0;
  const alone = isOuter ? Math.round(boxWidth / 2) + type.arrow : Math.round(boxWidth * 0.75);
  return { foot: isShared ? Math.round(boxWidth / 2) : alone, top: boxWidth, side: isMargin ? 6 * type.size : laneWidth };
}

/** On which sides (-1 left, 0 middle, 1 right) other labels stand under the box that a line leaves. */
export function footNeighbours(route: Route, routes: readonly Route[]): readonly number[] {
  return routes
    .filter((each) => each !== route && each.edge.from === route.edge.from && each.labelAt === 'foot' && each.labels.length > 0)
    .map(({ corners: [first] }) => (first?.x.at === 'lane' ? first.x.shift : 0));
}
