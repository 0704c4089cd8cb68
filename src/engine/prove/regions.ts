import type { ChartNode } from './chart.ts';
import { isBelow } from './configuration.ts';
import type { ReadWay, Reading } from './reading.ts';
import { isWatching } from './watch-order.ts';

/**
 * Regions of a parallel machine that may be walked apart, because nothing that happens in one is seen by another but that supervision holds
 * the procedure, which only keeps things from happening. `null` where the whole has to be walked together.
 */
export function regionsApart(reading: Reading): readonly (readonly ChartNode[])[] | null {
  const { chart, norms } = reading;
  const { root } = chart;
  if (root.type !== 'parallel' || root.histories.length > 0 || root.always.length > 0 || !staysAround(reading)) return null;
  const inside = root.children.map((region) => reading.ways.filter(({ way }) => way.source === region || isBelow(way.source, region)));
  if (!root.children.every((region, n) => inside[n]?.every((each) => isInside(each, region)) === true)) return null;
  const watched = root.children.map((region) => !isWatching(region, norms.supervision.aside));
  const groups: number[][] = [];
  root.children.forEach((_region, n) => {
    const joined = groups.filter((group) => group.some((other) => areJoined(reading, inside, watched, n, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), n]);
  });
  return groups.map((group) => group.sort((a, b) => a - b).map((n) => root.children[n] as ChartNode));
}

/** Transitions around all regions lead nowhere. */
function staysAround({ chart }: Reading): boolean {
  return [...chart.root.ways].every(([event, ways]) => !isWild(event) && ways.every(({ targets }) => targets === null));
}

function isInside({ way }: ReadWay, region: ChartNode): boolean {
  if (isWild(way.event)) return false;
  return (
    way.targets === null ||
    way.targets.every((target) => isBelow(target, region)) ||
    (way.source !== region && way.targets.every((target) => isBelow(target, region)))
  );
}

function isWild(event: string): boolean {
  return event.includes('*') || event.startsWith('xstate.done.state.');
}

function areJoined(
  reading: Reading,
  inside: readonly (readonly ReadWay[])[],
  watched: readonly boolean[],
  one: number,
  other: number,
): boolean {
  if (watched[one] === true && watched[other] === true) return true;
  const [left, right] = [inside[one] ?? [], inside[other] ?? []];
  const around = reading.ways.filter(({ way }) => way.source === reading.chart.root);
  const events = new Set([...left, ...around].map(({ way }) => way.event));
  if (right.some(({ way }) => events.has(way.event))) return true;
  return sees(reading, left, right) || sees(reading, right, left);
}

/** Whether what some do is seen by others: by what they look at, or by what the claims look at. */
function sees(reading: Reading, some: readonly ReadWay[], others: readonly ReadWay[]): boolean {
  const written = new Set(others.flatMap(({ effect }) => effect.writes));
  const claimed = [reading.plan, ...reading.slots.flat()];
  const needsHold = some.some(({ held, condition }) => held === 'on' || (held === null && condition.reads.includes(reading.held)));
  const writesHold = written.delete(reading.held);
  if (writesHold && needsHold) return true;
  return some.some(
    ({ reads, effect }) =>
      reads.some((place) => written.has(place)) || effect.writes.some((place) => claimed.includes(place) && written.has(place)),
  );
}
