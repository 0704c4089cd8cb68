import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { isObject } from './guard.ts';

/** Those parts of a matter's context that some guard, rule or claim looks at, as small numbers; everything else is left out. */
export type Situation = readonly number[];

/** What is known of a recorded event: whether its plan was changed since, and the values that some guard reads; `null` where it may be anything. */
interface Recorded {
  readonly stale: boolean;
  readonly known: readonly { readonly value: Json }[] | readonly (null | { readonly value: Json })[];
}

/** One part: a condition (0 absent, 1 off, 2 on), how many of a kind are open (0, 1, 2 for more), the plan (0 none, 1 taken), or a slot of the record (0 empty). */
export interface Part {
  readonly kind: 'flag' | 'count' | 'slot' | 'plan';
  readonly name: string;
  /** Of a slot: the paths inside it that guards read. Of a count: whether one is told from several. */
  readonly paths: string[];
  exact: boolean;
  /** Whether it matters on which text of the plan a slot was recorded. */
  byPlan: boolean;
  /** What the numbers of a slot mean, from 1. */
  readonly recorded: Recorded[];
  readonly numbers: Map<string, number>;
}

/** The parts that a flow and its norms look at. Asking for one makes it one of them. */
export class Parts {
  readonly all: Part[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a part in a situation. */
  place(kind: Part['kind'], name: string): number {
    const key = `${kind} ${name}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push({ kind, name, paths: [], exact: false, byPlan: false, recorded: [], numbers: new Map() }) - 1;
  }

  /** The place, if somebody looks at it. */
  known(kind: Part['kind'], name: string): number | undefined {
    return this.places.get(`${kind} ${name}`);
  }

  /** Places of all slots of which the name is one of these. */
  slots(is: (name: string) => boolean): readonly number[] {
    return this.all.flatMap(({ kind, name }, place) => (kind === 'slot' && is(name) ? [place] : []));
  }

  /** The number of a slot that was recorded by an event; `known` gives the value at a path when it is known. */
  recorded(place: number, stale: boolean, known: (path: string) => { readonly value: Json } | null): number {
    const part = this.all[place] as Part;
    return numberOf(part, { stale: part.byPlan && stale, known: part.paths.map(known) });
  }

  /** The same slot after the plan was changed. */
  staled(place: number, number: number): number {
    const part = this.all[place] as Part;
    const recorded = part.recorded[number - 1];
    return recorded === undefined || !part.byPlan ? number : numberOf(part, { ...recorded, stale: true });
  }

  /** Whether a slot that is not empty was recorded on the plan as it stands. */
  isCurrent(place: number, number: number): boolean {
    return (this.all[place] as Part).recorded[number - 1]?.stale === false;
  }

  /** The value at a path of a slot that is not empty; `null` when it may be any. */
  valueIn(place: number, number: number, path: string): { readonly value: Json } | null {
    const part = this.all[place] as Part;
    return part.recorded[number - 1]?.known[part.paths.indexOf(path)] ?? null;
  }

  /** The situation with which a context begins. */
  initial(context: JsonObject): Situation {
    const [flags, record, open, plan] = ['flags', 'record', 'open', 'plan'].map((name) => (isObject(context[name]) ? context[name] : {}));
    return this.all.map(({ kind, name }, place) => {
      if (kind === 'flag') return flags?.[name] === undefined ? 0 : flags[name] === true ? 2 : 1;
      if (kind === 'slot') return record?.[name] === undefined ? 0 : this.recorded(place, false, () => null);
      if (kind === 'plan') return typeof plan?.['hash'] === 'string' ? 1 : 0;
      return Math.min(2, Object.keys(open ?? {}).filter((key) => key.startsWith(`${name}.`)).length);
    });
  }
}

function numberOf(part: Part, recorded: Recorded): number {
  const key = part.paths.length === 0 ? String(recorded.stale) : canonicalJson(recorded as unknown as Json);
  const known = part.numbers.get(key);
  if (known !== undefined) return known;
  const number = part.recorded.push(recorded);
  part.numbers.set(key, number);
  return number;
}
