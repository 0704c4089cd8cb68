import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Way } from './chart.ts';
import { isObject } from './guard.ts';
import type { Part, Parts, Situation } from './situation.ts';

/** What a transition does to a situation: every situation that can come of it. */
export interface Effect {
  readonly writes: readonly number[];
  /** Of those, the ones that are what they are after it whatever they were before. */
  readonly settles: readonly number[];
  /** Whether another text of the plan is taken. */
  readonly takesPlan: boolean;
  /** The condition of this name is switched: on, off, or left as it is. */
  readonly switches: ReadonlyMap<string, boolean>;
  apply(situation: Situation): readonly Situation[];
}

type Setting = (place: number, to: Change['to']) => void;

/** One part set to a number, or to one of several by what it was. */
interface Change {
  readonly place: number;
  readonly to: number | ((number: number) => readonly number[]);
}

/**
 * Reads the actions of a transition; one that the engine does not know changes nothing. `surely` tells of kinds of which a reference is surely
 * new (`open`) or surely open (`close`), because a rule asks for it.
 */
export function effectOf(way: Way, parts: Parts, surely: ReadonlySet<string>): Effect {
  const changes: Change[] = [];
  const writes = new Set<number>();
  const settles = new Set<number>();
  const switches = new Map<string, boolean>();
  const set: Setting = (place, to) => {
    writes.add(place);
    if (typeof to === 'number') settles.add(place);
    changes.push({ place, to });
  };
  let takesPlan = false;
  for (const { type, params: given } of way.actions) {
    const params = isObject(given) ? given : {};
    const name = textOf(params['as'] ?? params['name'] ?? params['kind']);
    if (type === 'remember' || type === 'rememberBy' || type === 'expire') remembering(way, parts, { type, name, params }, set);
    else if (type === 'forget') for (const place of parts.slots((slot) => isForgotten(slot, params))) set(place, 0);
    else if (type === 'flag') {
      switches.set(name, params['on'] === true);
      const place = parts.known('flag', name);
      if (place !== undefined) set(place, params['on'] === true ? 2 : 1);
    } else if (type === 'takePlan') {
      takesPlan = true;
      const plan = parts.known('plan', '');
      if (plan !== undefined) set(plan, 1);
      for (const place of parts.slots(() => true))
        if ((parts.all[place] as Part).byPlan) set(place, (number) => [parts.staled(place, number)]);
    } else if (type === 'open' || type === 'close') {
      const place = parts.known('count', name);
      if (place !== undefined) set(place, counting(type, (parts.all[place] as Part).exact, surely.has(name)));
    }
  }
  const apply = (situation: Situation): readonly Situation[] => changes.reduce<readonly number[][]>(changed, [[...situation]]);
  return { writes: [...writes], settles: [...settles], takesPlan, switches, apply };
}

function remembering(
  way: Way,
  parts: Parts,
  { type, name, params }: { readonly type: Json; readonly name: string; readonly params: JsonObject },
  set: Setting,
): void {
  const made = (place: number): number => parts.recorded(place, false, (path) => knownAt(way, path, params['keep']));
  if (type === 'remember') {
    const place = parts.known('slot', name);
    if (place !== undefined) set(place, made(place));
    const previous = parts.known('slot', 'previous');
    if (previous !== undefined && params['aside'] !== true) set(previous, made(previous));
    return;
  }
  const prefix = type === 'expire' ? 'passed.' : `${name}.`;
  for (const place of parts.slots((slot) => slot.startsWith(prefix))) set(place, (number) => [number, made(place)]);
}

/** What a recorded event's values are known to be: those that its case names and the slot keeps. */
function knownAt({ event, guard }: Way, path: string, keep: Json | undefined): { readonly value: Json } | null {
  if (path === 'type') return { value: event };
  const name = /^data\.([^.]+)$/.exec(path)?.[1];
  if (name === undefined) return null;
  if (Array.isArray(keep) && !keep.includes(name)) return { value: null };
  const value = guard.kind === 'lawful' ? guard.when[path] : undefined;
  return value === undefined || (typeof value === 'object' && value !== null) ? null : { value };
}

function isForgotten(slot: string, { slots, prefixes }: JsonObject): boolean {
  return list(slots).includes(slot) || list(prefixes).some((prefix) => typeof prefix === 'string' && slot.startsWith(prefix));
}

/** One more or one less; of several, one less may be one or still several. */
function counting(type: string, exact: boolean, surely: boolean): (number: number) => readonly number[] {
  const most = exact ? 2 : 1;
  if (type === 'open') return (number) => (surely || number === 0 ? [Math.min(most, number + 1)] : [number, Math.min(most, number + 1)]);
  return (number) => {
    if (number === 0) return [0];
    const less = number === most ? [number - 1, number] : [number - 1];
    return surely || less.includes(number) ? less : [...less, number];
  };
}

/** Changes situations that nobody else holds. */
function changed(all: readonly number[][], { place, to }: Change): readonly number[][] {
  if (typeof to !== 'number')
    return all.flatMap((situation) => {
      const [first = 0, ...others] = to(situation[place] as number);
      const more = others.map((number) => situation.with(place, number));
      situation[place] = first;
      return [situation, ...more];
    });
  for (const situation of all) situation[place] = to;
  return all;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
