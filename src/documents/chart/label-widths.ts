import type { Route } from './route-edges.ts';
import type { TypeMeasure } from './type-measure.ts';

/**
 * How wide a line's label may be at each place: under the box that it leaves (half of it where another label stands there too), over the one that
 * it comes to, beside the one that it leaves (little in the margin).
 */
export function labelWidths(
  corners: Route['corners'],
  isShared: boolean,
  { type, boxWidth, laneWidth }: { readonly type: TypeMeasure; readonly boxWidth: number; readonly laneWidth: number },
): Readonly<Record<Route['labelAt'], number>> {
  const isMargin = corners[0]?.x.at === 'left' && corners[0].x.of.lane === 0;
  return { foot: Math.round(boxWidth * (isShared ? 0.5 : 0.75)), top: boxWidth, side: isMargin ? 6 * type.size : laneWidth };
}

/** Whether another label stands under the box that a line leaves. */
export function sharesFoot(route: Route, routes: readonly Route[]): boolean {
  return routes.some((each) => each !== route && each.edge.from === route.edge.from && each.labelAt === 'foot' && each.labels.length > 0);
}
