import type { Both } from '../../kernel/both.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { bandOf } from './band-of.ts';
import { caseOf } from './case-of.ts';
import type { DiagramEdge, DiagramWay } from './diagram-model.ts';
import type { Group } from './groups-of.ts';
import type { FlowStates, Way } from './read-states.ts';
import { toldOr } from './told-or.ts';

interface Line extends Omit<DiagramEdge, 'kind'> {
  readonly order: number;
  /** Kinds of documents that its ways ask for. */
  readonly asked: readonly string[];
}

/** The edges between the nodes of a flow, those of one pair of nodes as one. The first leads from `start`. */
export function edgesOf({ initial }: FlowStates, groups: readonly Group[], values: JsonObject): readonly DiagramEdge[] {
  const placeOf = new Map(
    groups.flatMap(({ leaves: inner, kind }, at) => (kind === 'objection' ? [] : inner.map(({ path }) => [path, at] as const))),
  );
  const lines = new Map<string, Line>();
  const draw = (from: number, to: number, way: Way, again: boolean, choices: Json = []): void => {
    const [source, target] = [groups[from], groups[to]];
    if (source === undefined || target === undefined) return;
    const key = `${from} ${to} ${String(again)}`;
    const known = lines.get(key) ?? { from: source.id, to: target.id, ways: [], rules: [], again, order: to - from, asked: [] };
    const ids = way.rules.map(({ rule }) => rule);
    const asked = way.rules.flatMap(({ rule, documents }) =>
      rule === 'S04' && Array.isArray(documents) ? (documents as readonly string[]) : [],
    );
    lines.set(key, {
      ...known,
      ways: added(known.ways, wayOf(way, values, choices)),
      rules: [...new Set([...known.rules, ...ids])],
      asked: [...known.asked, ...asked],
    });
  };
  const leaves = groups.filter(({ kind }) => kind !== 'objection').flatMap((group) => group.leaves);
  for (const leaf of leaves) {
    const from = placeOf.get(leaf.path) ?? 0;
    const objection = groups.findIndex(({ kind, id }) => kind === 'objection' && id === `${leaf.path}.objection`);
    for (const way of leaf.ways) {
      if (way.event.startsWith('objection.')) {
        if (way.event === 'objection.raised') draw(from, objection, way, false);
        if (way.event === 'objection.dismissed') draw(objection, from, way, false);
        if (way.event === 'objection.upheld' && way.target !== null) draw(objection, placeOf.get(way.target) ?? 0, way, false);
      } else if (way.target !== null) {
        const to = placeOf.get(way.target) ?? 0;
        if (from === to && caseOf(way) === null) continue;
        draw(from, to, way, isAgain(groups, from, to, way), leaf.meta['choices']);
      }
    }
  }
  const first: DiagramEdge = {
    from: 'start',
    to: groups[placeOf.get(initial) ?? 0]?.id ?? '',
    kind: 'forward',
    ways: [],
    rules: [],
    again: false,
  };
  return [first, ...toldApart(withKinds([...lines.values()], groups))];
}

/** Forks out of one box that would read alike go by the documents that only they ask for, where each has one. */
function toldApart(edges: readonly AskingEdge[]): readonly DiagramEdge[] {
  const alike = ({ from, kind, ways }: AskingEdge) =>
    edges.filter(
      (each) => each.from === from && each.kind === kind && each.ways.length === 1 && each.ways[0]?.text.zh === ways[0]?.text.zh,
    );
  return edges.map(({ asked, ...edge }): DiagramEdge => {
    const [way] = edge.ways;
    const others = edge.kind === 'fork' && edge.ways.length === 1 ? alike({ ...edge, asked }) : [];
    if (way === undefined || others.length < 2) return edge;
    const own = others.map((each) =>
      each.asked.filter((document) => others.every((other) => other.to === each.to || !other.asked.includes(document))),
    );
    const [document] = asked.filter((each) => own.some((documents) => documents[0] === each));
    if (document === undefined || own.some(({ length }) => length === 0)) return edge;
    return { ...edge, ways: [{ ...way, text: toldOr([`doc.${document}`], document) }] };
  });
}

interface AskingEdge extends DiagramEdge {
  readonly asked: readonly string[];
}

function withKinds(lines: readonly Line[], groups: readonly Group[]): readonly AskingEdge[] {
  const ends = new Set(groups.filter(({ kind }) => kind === 'end').map(({ id }) => id));
  const objections = new Set(groups.filter(({ kind }) => kind === 'objection').map(({ id }) => id));
  const isOnward = ({ order, to }: Line) => order > 0 && !ends.has(to) && !objections.has(to);
  return lines.map(({ order, ...line }): AskingEdge => {
    if (ends.has(line.to)) return { ...line, kind: 'end' };
    if (order <= 0) return { ...line, kind: 'return' };
    const ways = new Set(lines.filter((each) => each.from === line.from && isOnward(each)).map(({ to }) => to));
    return { ...line, kind: ways.size > 1 || objections.has(line.to) ? 'fork' : 'forward' };
  });
}

/** A step that failed and is done over; or the event of an earlier step, which may be recorded once more from here. */
function isAgain(groups: readonly Group[], from: number, to: number, way: Way): boolean {
  const [source, target] = [groups[from], groups[to]];
  if (from === to) return source?.kind === 'step';
  return to < from && target?.leaves.some(({ ways }) => ways.some(({ event }) => event === way.event)) === true && caseOf(way) === null;
}

/** A way as it is told: by the amounts that it is for, else by the name of the choice, else by what came out. */
function wayOf({ event, when, rules }: Way, values: JsonObject, choices: Json): DiagramWay {
  const outcome = caseOf({ when });
  const band = bandOf(rules, values);
  const merged = outcome === 'adopted' && rules.some(({ rule }) => rule === 'G08') ? ['chart.outcome.merged'] : [];
  const told =
    outcome === null ? toldOr([`chart.way.${event}`, `event.${event}`], event) : toldOr([...merged, `chart.outcome.${outcome}`], outcome);
  const text = band?.text ?? chosen(when['data.choice'], choices) ?? told;
  return { event, outcome, band, text };
}

/** What people call a choice, as the `meta` of its state says. */
function chosen(choice: Json | undefined, choices: Json): Both | null {
  const named = Array.isArray(choices) ? (choices as readonly JsonObject[]).find((each) => each['choice'] === choice) : undefined;
  const { zh, en } = named ?? {};
  return choice !== undefined && typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

function added(ways: readonly DiagramWay[], way: DiagramWay): readonly DiagramWay[] {
  return ways.some(({ text }) => text.zh === way.text.zh) ? ways : [...ways, way];
}
