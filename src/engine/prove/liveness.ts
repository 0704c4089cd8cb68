import type { Picker } from './choices.ts';
import type { ReadWay, Reading } from './reading.ts';
import type { Place, Places } from './places.ts';

/** Beyond so many configurations nothing is looked up in advance. */
const most = 500;

/**
 * Which parts of a situation still matter in a place: those that something looks at before they are set anew, by place and part. What does not matter
 * need not be told apart. `null` where transitions of several regions go together or follow from ends, and everything is kept.
 */
export function liveness(reading: Reading, places: Places, start: Place): ReadonlyMap<Place, readonly boolean[]> | null {
  if (places.hears) return null;
  const steps = new Map<Place, readonly (readonly [ReadWay, Place])[]>();
  const queue = [start];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (steps.has(place)) continue;
    const ways = waysOf(places, place);
    if (ways === null || steps.size > most) return null;
    const next = ways.map((way) => [way, places.jump(place, [way]).place] as const);
    steps.set(place, next);
    for (const [, to] of next) queue.push(to);
  }
  return fixpoint(reading, steps);
}

function fixpoint(
  reading: Reading,
  steps: ReadonlyMap<Place, readonly (readonly [ReadWay, Place])[]>,
): ReadonlyMap<Place, readonly boolean[]> {
  const always = new Set([reading.held, reading.plan, ...reading.slots.flat()]);
  const live = new Map([...steps.keys()].map((place) => [place, reading.parts.all.map((_part, part) => always.has(part))]));
  const into = new Map<Place, (readonly [ReadWay, Place])[]>();
  const queue: (readonly [Place, number])[] = [];
  const mark = (place: Place, part: number): void => {
    const here = live.get(place) as boolean[];
    if (here[part] === true) return;
    here[part] = true;
    queue.push([place, part]);
  };
  for (const [place, next] of steps) {
    for (const [way, to] of next) {
      into.set(to, [...(into.get(to) ?? []), [way, place]]);
      for (const part of way.reads) mark(place, part);
    }
  }
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const [place, part] = at;
    for (const [{ effect }, from] of into.get(place) ?? []) if (!effect.settles.includes(part)) mark(from, part);
  }
  return live;
}

/** Everything that a place can take, one at a time; `null` where several go together. */
function waysOf(places: Places, place: Place): readonly ReadWay[] | null {
  if (place.isDone) return [];
  const pickers: readonly (Picker | null)[] = [
    places.automatic(place),
    ...places.events(place).map((event) => places.picker(place, event)),
  ];
  const ways: ReadWay[] = [];
  for (const picker of pickers) {
    if (picker === null) continue;
    if (picker.kind === 'regions') return null;
    ways.push(...picker.ways.map(({ way }) => way));
  }
  return ways;
}
