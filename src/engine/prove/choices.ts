import type { ChartNode } from './chart.ts';
import type { Configuration } from './configuration.ts';
import { asksNoMore, canBeBoth, type ReadWay, type Reading } from './reading.ts';
import type { Situations } from './situations.ts';

/** The transitions that an event could take in a configuration: in the order in which XState tries them, regions side by side. */
export type Picker =
  | { readonly kind: 'chain'; readonly ways: readonly Tried[] }
  | { readonly kind: 'regions'; readonly regions: readonly Picker[]; readonly around: readonly Tried[] };

/** A transition with those tried before it that are surely enabled whenever it is, but for what the matter itself says. */
interface Tried {
  readonly way: ReadWay;
  readonly behind: readonly ReadWay[];
  /** Nothing but the matter itself can keep it from being taken. */
  readonly isOpen: boolean;
}

/** More ways of taking one event than any flow of people has. */
const most = 4096;

/** Transitions taken together, and whether something is surely taken, however the rules come out. */
export interface Choices {
  readonly options: readonly (readonly ReadWay[])[];
  readonly sure: boolean;
}

/** Events that a configuration takes, as people or time bring them about; a wildcard stands for any event that nothing names. */
export function eventsOf({ active }: Configuration): readonly string[] {
  const events = new Set<string>();
  for (const node of active) for (const event of node.ways.keys()) if (!event.startsWith('xstate.done.state.')) events.add(unnamed(event));
  return [...events];
}

/** What an event could take. */
export function pickerOf(node: ChartNode, active: ReadonlySet<ChartNode>, reading: Reading, event: string): Picker {
  const all = candidates(node, event).map((way) => reading.ways[way.index] as ReadWay);
  const own = event.startsWith('xstate.') ? all.filter(asksNoData) : all;
  const inner = node.children.filter((child) => active.has(child)).map((child) => pickerOf(child, active, reading, event));
  const regions = inner.filter((picker) => picker.kind === 'regions' || picker.ways.length > 0);
  const [only] = regions;
  if (only === undefined) return { kind: 'chain', ways: tried(own) };
  if (regions.length > 1) return { kind: 'regions', regions, around: tried(own) };
  if (only.kind === 'chain') return { kind: 'chain', ways: tried([...only.ways.map(({ way }) => way), ...own]) };
  return { ...only, around: tried([...only.around.map(({ way }) => way), ...own]) };
}

/** What happens by itself in a configuration: for each leaf its own transitions before those around it. */
export function automatic({ active }: Configuration, reading: Reading): Picker | null {
  if (active.every(({ always }) => always.length === 0)) return null;
  const leaves = active.filter(({ type }) => type === 'atomic' || type === 'final');
  const regions = leaves.map((leaf): Picker => {
    const ways: ReadWay[] = [];
    for (let node: ChartNode | null = leaf; node !== null; node = node.parent)
      ways.push(...node.always.map((way) => reading.ways[way.index] as ReadWay));
    return { kind: 'chain', ways: tried(ways) };
  });
  return { kind: 'regions', regions, around: [] };
}

/** Every set of transitions that may be taken together in a situation; `null` where so many regions take one event that there are too many. */
export function choices(picker: Picker, situation: number, situations: Situations): Choices | null {
  if (picker.kind === 'chain') return chosen(picker.ways, situation, situations);
  let together: readonly (readonly ReadWay[])[] = [[]];
  let sure = false;
  for (const region of picker.regions) {
    const one = choices(region, situation, situations);
    if (one === null) return null;
    const alternatives = one.sure ? one.options : [[], ...one.options];
    if (together.length * alternatives.length > most) return null;
    together = together.flatMap((before) => alternatives.filter((ways) => fit(before, ways)).map((ways) => [...before, ...ways]));
    sure ||= one.sure;
  }
  const options = together.filter((ways) => ways.length > 0).map((ways) => [...new Set(ways)]);
  if (sure) return { options, sure };
  const around = chosen(picker.around, situation, situations);
  return { options: [...options, ...around.options], sure: around.sure };
}

function chosen(ways: readonly Tried[], situation: number, situations: Situations): Choices {
  const options: (readonly ReadWay[])[] = [];
  for (const { way, behind, isOpen } of ways) {
    const answer = situations.answer(situation, way);
    if (answer === 'no') continue;
    if (!behind.some((earlier) => situations.answer(situation, earlier) === 'yes')) options.push([way]);
    if (isOpen && answer === 'yes') return { options, sure: true };
  }
  return { options, sure: false };
}

function tried(ways: readonly ReadWay[]): readonly Tried[] {
  return ways.map((way, n) => {
    const { guard } = way.way;
    const isOpen = guard.kind === 'open' || (guard.kind === 'lawful' && guard.asked.size === 0 && way.condition.data.size === 0);
    return { way, isOpen, behind: ways.slice(0, n).filter((earlier) => earlier.way.guard.kind === 'lawful' && asksNoMore(earlier, way)) };
  });
}

/** What a machine tells itself brings no data. */
function asksNoData({ condition }: ReadWay): boolean {
  return [...condition.data.values()].every((choices) => choices.includes(null));
}

function fit(some: readonly ReadWay[], more: readonly ReadWay[]): boolean {
  return some.every((one) => more.every((other) => canBeBoth(one, other)));
}

/** The transitions of one state for an event, as XState finds them: those that name it, then wildcards, the longer ones first. */
function candidates({ ways }: ChartNode, event: string): readonly ChartNode['always'][number][] {
  const wild = [...ways.keys()]
    .filter((descriptor) => descriptor !== event && matches(event, descriptor))
    .sort((a, b) => b.length - a.length);
  return [...(ways.get(event) ?? []), ...wild.flatMap((descriptor) => ways.get(descriptor) ?? [])];
}

function matches(event: string, descriptor: string): boolean {
  if (descriptor === '*') return true;
  return descriptor.endsWith('.*') && (event.startsWith(descriptor.slice(0, -1)) || event === descriptor.slice(0, -2));
}

/** An event that only a wildcard takes. */
function unnamed(descriptor: string): string {
  return descriptor === '*' || descriptor.endsWith('.*') ? `${descriptor.slice(0, -1)}?` : descriptor;
}
